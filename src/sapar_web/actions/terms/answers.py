"""What is asked before terms are begun, as a form or a program answers it."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sapar.terms.beginning import Answers
from sapar.terms.document.codes import CountryCode, CurrencyCode
from sapar.terms.document.money import Amount
from sapar.terms.document.part import Day, Text
from sapar.terms.document.scheme import Length, SponsorKind
from sapar.values.wording import Language
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.terms.keeping import problems_of
from sapar_web.models import Organisation

Days = Annotated[int, Field(ge=1, le=4000)]
Title = Annotated[Text, Field(max_length=300)]


class Given(BaseModel):
    """Answers as they are given; what may be left open has a default.

    Attributes:
        title: of the terms.
        sponsor: its name; the organisation's where none is given.
        kind: of sponsor.
        country: of the sponsor; the organisation's where none is given.
        currency: of every amount.
        first_day: of the scheme.
        last_day: of the scheme.
        shortest: days of the shortest stay.
        longest: days of the longest stay.
        places: how many stays are paid for; None to leave it open.
        contractor: its name; None where nobody runs the scheme for the sponsor.
        fee: for each week of a stay; None where hosts are asked for offers.
        languages: of the terms, the binding one first.
    """

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    title: Title
    sponsor: Title | None = None
    kind: SponsorKind = SponsorKind.PUBLIC
    country: CountryCode | None = None
    currency: CurrencyCode
    first_day: Day
    last_day: Day
    shortest: Days = 28
    longest: Days = 84
    places: Annotated[int, Field(ge=1, le=1_000_000)] | None = None
    contractor: Title | None = None
    fee: Amount | None = None
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=3)] = (
        Language.ENGLISH,
    )

    def answers(self, organisation: Organisation) -> Answers:
        """The answers, with what the organisation says of itself."""
        return Answers(
            title=self.title,
            sponsor=self.sponsor or organisation.name,
            kind=self.kind,
            country=self.country or organisation.country or None,
            currency=self.currency,
            first_day=self.first_day,
            last_day=self.last_day,
            stay=Length(shortest=self.shortest, longest=self.longest),
            places=self.places,
            contractor=self.contractor,
            fee=self.fee,
            languages=tuple(dict.fromkeys(self.languages)),
        )


def given(fields: Mapping[str, Any]) -> Given:
    """Answers out of the fields of a form.

    Raises:
        UnfitError: by field.
    """
    try:
        return Given.model_validate(fields)
    except ValidationError as error:
        raise UnfitError(problems_of(error)) from None
