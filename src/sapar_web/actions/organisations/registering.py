"""Registering an organisation, changing what is told of it, and its units."""

from dataclasses import asdict
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import KEEPERS
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.naming import fit_name
from sapar_web.actions.organisations.particulars import (
    Particulars,
    fitting,
    particulars_of,
    write,
)
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Membership, Organisation, Unit


@transaction.atomic
def register_organisation(actor: Actor, *, particulars: Particulars, role: str) -> Organisation:
    """Register an organisation and become its first member.

    Effects: an organisation; a membership; an entry of history.

    Args:
        actor: who registers.
        particulars: of the organisation.
        role: in which the person acts for it; one that looks after members.

    Raises:
        RefusedError: if the person has not signed in.
        UnfitError: if something of it does not fit, or another has the identifier.
    """
    require(actor, Deed.REGISTER_ORGANISATION)
    if role not in KEEPERS:
        raise UnfitError({"role": [_("the first member must be able to look after the others")]})
    organisation = Organisation()
    write(organisation, fitting(particulars))
    Membership.objects.create(person=actor.person, organisation=organisation, role=role)
    append(actor, Deed.REGISTER_ORGANISATION, organisation, role=role)
    return organisation


@transaction.atomic
def change_organisation(
    actor: Actor, *, key: UUID | str, particulars: Particulars, revision: int
) -> Organisation:
    """Change what is told of an organisation.

    Effects: the particulars, a higher revision, an entry of history.

    Args:
        actor: who changes it.
        key: of the organisation.
        particulars: as they shall be.
        revision: of what the person had before them.

    Raises:
        MissingError: if there is no such organisation.
        RefusedError: if the person may not.
        StaleError: if somebody else changed it meanwhile.
        UnfitError: if something of it does not fit, or another has the identifier.
    """
    organisation = locked(Organisation, key)
    require(actor, Deed.CHANGE_ORGANISATION, organisation)
    now = particulars_of(organisation)
    if organisation.revision != revision:
        raise StaleError(
            organisation,
            revision=organisation.revision,
            yours=asdict(particulars),
            theirs=asdict(now),
        )
    given = fitting(particulars)
    organisation.revision += 1
    write(organisation, given)
    changed = [name for name, value in asdict(given).items() if getattr(now, name) != value]
    append(actor, Deed.CHANGE_ORGANISATION, organisation, fields=changed)
    return organisation


@transaction.atomic
def add_unit(actor: Actor, *, organisation: UUID | str, name: str) -> Unit:
    """Add a faculty, a department or an office.

    Effects: a unit; an entry of history.

    Raises:
        MissingError: if there is no such organisation.
        RefusedError: if the person may not.
        UnfitError: if the name does not fit, or the organisation has such a unit.
    """
    whole = locked(Organisation, organisation)
    require(actor, Deed.CHANGE_ORGANISATION, whole)
    unit = _named(Unit(organisation=whole), name)
    append(actor, Deed.CHANGE_ORGANISATION, whole, unit=unit.name)
    return unit


@transaction.atomic
def rename_unit(actor: Actor, *, organisation: UUID | str, unit: UUID | str, name: str) -> Unit:
    """Give a unit another name.

    Effects: the name; an entry of history.

    Raises:
        MissingError: if there is no such organisation or unit.
        RefusedError: if the person may not.
        UnfitError: if the name does not fit, or the organisation has such a unit.
    """
    whole = locked(Organisation, organisation)
    require(actor, Deed.CHANGE_ORGANISATION, whole)
    found = Unit.objects.filter(organisation=whole, key=unit).first()
    if found is None:
        raise MissingError
    _named(found, name)
    append(actor, Deed.CHANGE_ORGANISATION, whole, unit=found.name)
    return found


def _named(unit: Unit, name: str) -> Unit:
    unit.name = fit_name(name, longest=300)
    try:
        with transaction.atomic():
            unit.save()
    except IntegrityError:
        raise UnfitError({"name": [_("the organisation has a unit of this name")]}) from None
    return unit
