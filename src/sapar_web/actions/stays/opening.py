"""Opening a stay: from a selected application, or without a call under published terms."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from sapar.agreements.readiness import bound_by
from sapar.values.party import Party
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.stays.awaiting import await_needs
from sapar_web.actions.stays.inviting import invite
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Application, Offer, OfferState, Organisation, Stay, StayParty, Terms
from sapar_web.models.offer import today
from sapar_web.queries.terms.documents import document_of


@dataclass(frozen=True, slots=True)
class Days:
    """When a stay is, and until when needs are written.

    Attributes:
        first: day of the stay.
        last: day of the stay.
        needs_until: last day for statements of needs.
    """

    first: date
    last: date
    needs_until: date


@dataclass(frozen=True, slots=True)
class Parties:
    """Who takes part besides the sponsor.

    Attributes:
        sending: key of the institution that lets the person go.
        participant: address to which the link for them goes.
        offer: key of the selected offer; None where none was asked for.
        host: key of the host; None where its own offer was selected.
        contractor: key of the contractor; None where there is none, or its offer was selected.
    """

    sending: UUID | str
    participant: str
    offer: UUID | str | None = None
    host: UUID | str | None = None
    contractor: UUID | str | None = None


@transaction.atomic
def open_stay(
    actor: Actor, *, application: Application, first_day: date, last_day: date, needs_until: date
) -> Stay:
    """Open the stay of an application. Part of the deed that selects it, which asks for access.

    Effects: a stay; jobs that remind of needs and end the waiting for them; everybody who speaks
    for a party is told; an entry of history. A second call gives the stay that is there.

    Args:
        actor: who selects.
        application: that is selected, locked.
        first_day: of the stay.
        last_day: of the stay.
        needs_until: last day for statements of needs.

    Raises:
        UnfitError: for days that cannot be.
    """
    there = Stay.objects.filter(application=application).first()
    if there is not None:
        return there
    call = application.call
    assert application.sending is not None, "it was submitted"  # noqa: S101 -- the database holds it
    assert application.host is not None, "it was submitted"  # noqa: S101 -- the database holds it
    stay = Stay(
        application=application,
        terms=call.terms,
        offer=call.offer,
        sponsor=call.sponsor,
        sending=application.sending,
        host=application.host,
        contractor=None if call.contractor_id == application.host.pk else call.contractor,
        participant=application.participant,
    )
    return _opened(actor, stay, Days(first_day, last_day, needs_until))


@transaction.atomic
def begin_stay(
    actor: Actor, *, terms: UUID | str, parties: Parties, days: Days
) -> tuple[Stay, str]:
    """Open a stay without a call.

    Effects: as `open_stay`; the participant is sent a link.

    Args:
        actor: who opens it.
        terms: key of the published terms.
        parties: who takes part.
        days: of the stay, and for needs.

    Returns:
        The stay, and the secret of the participant's link, which is kept nowhere.

    Raises:
        MissingError: if there are no such terms, offer or organisation.
        RefusedError: if the person may not.
        UnfitError: for days that cannot be, an address that is none, no host, or no contractor
            where the terms have duties of one.
    """
    under = locked(Terms, terms, "sponsor")
    require(actor, Deed.OPEN_STAY, under)
    offer = _selected(under, parties.offer)
    host = _host(offer, parties.host)
    stay = Stay(
        terms=under,
        offer=offer,
        sponsor=under.sponsor,
        sending=_organisation(parties.sending, "sending"),
        host=host,
        contractor=_offering(offer, host) or _optional(parties.contractor, host),
    )
    if stay.contractor is None and takes_contractor(under):
        told = _("the terms give duties to a contractor: say which organisation it is")
        raise UnfitError({"contractor": [told]})
    opened = _opened(actor, stay, days)
    _invitation, secret = invite(actor, opened, StayParty.PARTICIPANT, parties.participant)
    return opened, secret


def takes_contractor(terms: Terms) -> bool:
    """Whether somebody must be the contractor: what the terms ask of one is signed by one."""
    return Party.CONTRACTOR in bound_by(document_of(terms).clauses)


def _opened(actor: Actor, stay: Stay, days: Days) -> Stay:
    _check(days)
    stay.title = f"{stay.sending.name} → {stay.host.name}"[:300]
    stay.first_day, stay.last_day, stay.needs_until = days.first, days.last, days.needs_until
    stay.created_by = actor.person
    stay.save()
    await_needs(stay)
    tell(stay, "needs", reverse("stay", args=[stay.key]), but=actor.person)
    append(actor, Deed.OPEN_STAY, stay, version=stay.terms.digest)
    return stay


def _check(days: Days) -> None:
    problems: dict[str, list[str]] = {}
    if days.first < today():
        problems["first_day"] = [_("this day has passed")]
    if days.last < days.first:
        problems["last_day"] = [_("the last day was expected on or after the first one")]
    if not today() <= days.needs_until < days.first:
        problems["needs_until"] = [_("expected from today to the day before the stay")]
    if problems:
        raise UnfitError(problems)


def _selected(terms: Terms, key: UUID | str | None) -> Offer | None:
    if not key:
        return None
    rows = Offer.objects.select_related("organisation")
    found = rows.filter(key=key, terms=terms, state=OfferState.SELECTED).first()
    if found is None:
        raise UnfitError({"offer": [_("expected the offer that was selected under these terms")]})
    return found


def _host(offer: Offer | None, key: UUID | str | None) -> Organisation:
    if key:
        return _organisation(key, "host")
    if offer is None or contractor_of(offer) is not None:
        raise UnfitError({"host": [_("say which institution receives")]})
    return offer.organisation


def _organisation(key: UUID | str, field: str) -> Organisation:
    if not key:
        raise UnfitError({field: [_("say which institution it is")]})
    found = Organisation.objects.filter(key=key).first()
    if found is None:
        raise MissingError
    return found


def _optional(key: UUID | str | None, host: Organisation) -> Organisation | None:
    found = _organisation(key, "contractor") if key else None
    if found is not None and found.pk == host.pk:
        raise UnfitError({"contractor": [_("nobody is host and contractor of one stay")]})
    return found


def _offering(offer: Offer | None, host: Organisation) -> Organisation | None:
    """Who offered as a contractor, where that is not the host itself."""
    found = contractor_of(offer)
    return None if found is not None and found.pk == host.pk else found


def contractor_of(offer: Offer | None) -> Organisation | None:
    """Who offered as a contractor, and so is the contractor; None where a host offered itself."""
    role = "" if offer is None else offer.document.get("offerer", {}).get("role", "")
    return offer.organisation if offer is not None and role == StayParty.CONTRACTOR else None
