"""The agreement of one stay: parties, days, goals, clauses, money, return, and whom to call."""

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Any, Final, Literal, Self

from pydantic import Field, model_validator

from sapar.agreements.needs.document import Weight
from sapar.terms.document.clauses import Clause
from sapar.terms.document.codes import CountryCode
from sapar.terms.document.money import Money
from sapar.terms.document.part import Day, Identifier, Part, Text, Words, refusal
from sapar.terms.document.scheme import AimKind, Level
from sapar.terms.document.terms import DataProtection, Dispute
from sapar.values.language import _
from sapar.values.party import Party
from sapar.values.period import Period
from sapar.values.wording import Language

FORMAT: Final = "sapar-agreement/1"
"""Name and version of the form; a change that old documents do not fit raises it."""

LEVELS: Final = (-2, -1, 0, 1, 2)
"""The scale of a goal: much less than expected, as expected, much more than expected."""

DigestText = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 of another document, as 64 hexadecimal digits."""


class Signatory(Part):
    """Who speaks for a party.

    Attributes:
        party: for which.
        name: of the person; of the organisation while no person is named.
        organisation: that the person speaks for.
        country: of the organisation, ISO 3166-1 alpha-2.
        position: of the person in it.
    """

    party: Party
    name: Words
    organisation: Words | None = None
    country: CountryCode | None = None
    position: Words | None = None

    @property
    def known_by(self) -> str:
        """What it is known by among others."""
        return self.party.value


class AgreedGoal(Part):
    """What is to come of the stay, and how one will see how far it came.

    Attributes:
        id: by which other parts name it.
        owner: whose goal it is.
        kind: what it is about; None for one of no kind of the catalogue.
        level: whom it is for.
        text: in words.
        levels: five outcomes from -2 (much less than expected) over 0 (as expected) to +2.
        measured_by: what shows which of the five it was.
        weight: of 100 for all goals of the owner; None where they are not weighed.
    """

    id: Identifier
    owner: Party
    kind: AimKind | None = None
    level: Level
    text: Words
    levels: Annotated[tuple[Words, ...], Field(min_length=5, max_length=5)] | None = None
    measured_by: Words | None = None
    weight: Weight | None = None


class ReturnStep(Part):
    """One thing that is done on return.

    Attributes:
        text: what.
        by: who does it.
        until: last day for it.
    """

    text: Words
    by: Party
    until: Day

    @property
    def known_by(self) -> str:
        """What it is known by among others."""
        return f"{self.by} {self.until.isoformat()}"


class ReturnPlan(Part):
    """How what was gained is put to use at home.

    Attributes:
        steps: what is done, by whom, by when.
    """

    steps: Annotated[tuple[ReturnStep, ...], Field(min_length=1, max_length=100)]


class Contact(Part):
    """Whom to call when something goes wrong.

    Attributes:
        party: at which.
        name: of the person or desk.
        role: what for.
        email: address.
        phone: number, as it is dialled.
    """

    party: Party
    name: Text
    role: Words | None = None
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$", max_length=320)] | None = None
    phone: Annotated[str, Field(pattern=r"^\+?[0-9][0-9 ()/-]{2,39}$")] | None = None

    @property
    def known_by(self) -> str:
        """What it is known by among others."""
        return f"{self.party} {self.name}"


class Agreement(Part):
    """What the parties of one stay agree on. Constraints of people (family, health) have no place.

    Attributes:
        format: `sapar-agreement/1`.
        terms: digest of the terms that it is made under.
        offer: digest of the chosen offer; None where none was asked for.
        title: of the agreement.
        languages: in which it is written; the first one binds where they differ.
        parties: who speaks for each party, each party once.
        first_day: of the stay.
        last_day: of the stay.
        goals: what is to come of it.
        clauses: who owes what to whom.
        money: what is paid.
        return_plan: what is done on return.
        contacts: whom to call when something goes wrong.
        dispute: how disputes are settled, and by which mediator.
        data_protection: what becomes of personal data.
    """

    format: Literal["sapar-agreement/1"] = FORMAT
    terms: DigestText
    offer: DigestText | None = None
    title: Words
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = (Language.ENGLISH,)
    parties: Annotated[tuple[Signatory, ...], Field(max_length=6)]
    first_day: Day
    last_day: Day
    goals: Annotated[tuple[AgreedGoal, ...], Field(max_length=100)] = ()
    clauses: Annotated[tuple[Clause, ...], Field(max_length=1000)] = ()
    money: Money | None = None
    return_plan: ReturnPlan | None = None
    contacts: Annotated[tuple[Contact, ...], Field(max_length=100)] = ()
    dispute: Dispute | None = None
    data_protection: DataProtection | None = None

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        if self.last_day < self.first_day:
            raise refusal(_("the last day was expected on or after the first one"))
        _refuse_doubles(each.party.value for each in self.parties)
        _refuse_doubles(each.id for each in self.goals)
        _refuse_doubles(each.id for each in self.clauses)
        return self

    @property
    def stay(self) -> Period:
        """The days of the stay."""
        return Period(self.first_day, self.last_day)

    @property
    def mediator(self) -> Words | None:
        """Who decides where two parties cannot settle a dispute."""
        return None if self.dispute is None else self.dispute.mediator

    def signatory(self, party: Party) -> Signatory | None:
        """Who speaks for a party; None for one that is not in it."""
        return next((each for each in self.parties if each.party is party), None)

    def clause(self, name: str) -> Clause | None:
        """A clause by its identifier."""
        return next((each for each in self.clauses if each.id == name), None)

    def goal(self, name: str) -> AgreedGoal | None:
        """A goal by its identifier."""
        return next((each for each in self.goals if each.id == name), None)

    def changed(self, **fields: Any) -> "Agreement":
        """The agreement with other values of some fields.

        Raises:
            ValidationError: if it would be none any more, as with a clause that is there twice.
        """
        return Agreement.model_validate({**dict(self), **fields})


def _refuse_doubles(names: Iterable[str]) -> None:
    double = next((name for name, count in Counter(names).items() if count > 1), None)
    if double is not None:
        raise refusal(_("{name} is there twice").format(name=double))
