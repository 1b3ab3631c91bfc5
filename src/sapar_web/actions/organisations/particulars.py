"""What an organisation is called, where it is, and under which identifier it is known."""

from dataclasses import asdict, dataclass

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from sapar.standards.countries import load_countries
from sapar_web.actions.naming import fit_name
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Organisation
from sapar_web.models.organisation import ROR


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is told of an organisation.

    Attributes:
        name: in its own words.
        country: ISO 3166-1 alpha-2.
        ror: address in the Research Organization Registry; empty where it has none.
    """

    name: str
    country: str
    ror: str = ""


def particulars_of(organisation: Organisation) -> Particulars:
    """What is told of an organisation now."""
    return Particulars(organisation.name, organisation.country, organisation.ror)


def fitting(given: Particulars) -> Particulars:
    """Particulars as they are kept.

    Raises:
        UnfitError: for a name that is none, an unknown country, an identifier of another form.
    """
    if load_countries().get(given.country) is None:
        raise UnfitError({"country": [_("no country has this code")]})
    ror = given.ror.strip()
    if ror:
        try:
            ROR(ror)
        except ValidationError as error:
            raise UnfitError({"ror": list(error.messages)}) from None
    return Particulars(fit_name(given.name, longest=300), given.country, ror)


def write(organisation: Organisation, given: Particulars) -> None:
    """Write particulars that fit into a row.

    Raises:
        UnfitError: if another organisation has the identifier.
    """
    for name, value in asdict(given).items():
        setattr(organisation, name, value)
    try:
        with transaction.atomic():
            organisation.save()
    except IntegrityError:
        raise UnfitError(
            {"ror": [_("another organisation here has this identifier: ask its members")]}
        ) from None
