"""Links by which a mentor logs and a mediator decides, without an account."""

from datetime import datetime, time, timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sapar.agreements.document.agreement import Agreement as Document
from sapar.values.party import Party
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.links import link_of
from sapar_web.access.verdict import require
from sapar_web.actions.addresses import address_of
from sapar_web.actions.locking import locked
from sapar_web.actions.notices import notify_address
from sapar_web.actions.record.speaking import By, Speaker, speaker
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import LogLink, Person, Stay
from sapar_web.models.log_link import ENDED

AFTER = timedelta(days=90)
"""How long after the stay, and at least from now, a link opens the record."""

A_DAY = 3
"""Links into a stay that a mentor or a mediator is sent in a day: whoever lost one, or mistyped
the address, needs no more, and nobody's letter box is filled."""


@transaction.atomic
def send_mentor_link(
    actor: Actor, *, stay: UUID | str, email: str, party: str = ""
) -> tuple[LogLink, str]:
    """Send the mentor a link by which they log and answer without an account.

    Effects: the link before opens nothing any more; the link is mailed; an entry of history.

    Args:
        actor: who speaks for the host or its contractor: the mentor acts for them.
        stay: key of the stay.
        email: where the link goes; the parties see it.
        party: for which; empty where the person speaks for one alone.

    Returns:
        The link, and its secret, which is kept nowhere.

    Raises:
        MissingError: if there is no such stay.
        RefusedError: if the person may not.
        UnfitError: for an address that is none, or one of the participant, or too many in a day.
    """
    by = speaker(actor, Deed.SEND_MENTOR_LINK, stay, By(party))
    address = address_of(email)
    participant = by.stay.participant
    if participant is not None and participant.email == address:
        raise UnfitError({"email": [_("nobody is both participant and mentor of a stay")]})
    return _sent(by, Deed.SEND_MENTOR_LINK, Party.MENTOR, address)


@transaction.atomic
def send_mediator_link(actor: Actor, *, stay: UUID | str, party: str = "") -> tuple[LogLink, str]:
    """Send the mediator a link by which they decide disputes, to the address that all signed.

    Effects: the link before opens nothing any more; the link is mailed; an entry of history. The
    secret is given to nobody: who holds it decides.

    Args:
        actor: who speaks for a party.
        stay: key of the stay.
        party: for which; empty where the person speaks for one alone.

    Returns:
        The link, and its secret; give it to nobody who is a party.

    Raises:
        MissingError: if there is no such stay.
        RefusedError: if the person may not.
        UnfitError: if the agreement has no address of its mediator, the site sends no mail, or too
            many were sent in a day.
    """
    by = speaker(actor, Deed.SEND_MEDIATOR_LINK, stay, By(party))
    address = mediator_address(by.record.document)
    if address is None:
        told = _("the agreement has no e-mail address of the mediator: amend its contacts")
        raise UnfitError({"": [told]})
    if not settings.MAIL_IS_SENT:
        raise UnfitError({"": [_("this site sends no mail, and nobody else may hold the link")]})
    return _sent(by, Deed.SEND_MEDIATOR_LINK, Party.THIRD, address)


def mediator_address(document: Document) -> str | None:
    """The address of the mediator among the contacts that all signed, in the form of a link's.

    None where there is none.
    """
    found = (each.email for each in document.contacts if each.party is Party.THIRD and each.email)
    return next((each.strip().lower() for each in found), None)


def _sent(by: Speaker, deed: Deed, party: Party, address: str) -> tuple[LogLink, str]:
    stay, now = by.stay, timezone.now()
    sent = LogLink.objects.filter(stay=stay, party=party)
    if sent.filter(created_at__gt=now - timedelta(days=1)).count() >= A_DAY:
        raise UnfitError({"": [_("three links were sent within a day: send the next one later")]})
    made, secret = linked_anew(stay, party, address, by.actor.person)
    path, about = reverse("linked_home", args=[secret]), reverse("record_links", args=[stay.key])
    notify_address(address, "log", path, secret=secret, asked_by=by.actor.person, about=about)
    append(by.actor, deed, stay, party=str(by.party))
    return made, secret


def linked_anew(
    stay: Stay, party: Party, address: str, sent_by: Person | None
) -> tuple[LogLink, str]:
    """A link, with its secret, in place of the one before. Part of a deed, with the stay locked.

    Args:
        stay: into whose record it leads.
        party: the mentor or the mediator.
        address: where it goes.
        sent_by: who has it sent; None where nobody did.
    """
    now, key = timezone.now(), uuid4()
    before = LogLink.objects.filter(stay=stay, party=party, withdrawn_at=None)
    before.update(withdrawn_at=now)
    secret, digest = link_of(key)
    made = LogLink.objects.create(
        key=key,
        stay=stay,
        party=party,
        email=address,
        token=digest,
        language="" if sent_by is None else get_language() or "",
        sent_by=sent_by,
        expires_at=_until(stay),
    )
    return made, secret


def held_link(stay: Stay, party: Party, address: str = "") -> LogLink | None:
    """The link that a party holds, where a mail can bring it again; None without such a link.

    Args:
        stay: into whose record it leads.
        party: the mentor or the mediator.
        address: where it went; anywhere if empty.
    """
    rows = LogLink.objects.filter(stay=stay, party=party, withdrawn_at=None)
    found = (rows.filter(email=address) if address else rows).first()
    lasts = found is not None and found.state != ENDED
    return found if lasts and found.token == link_of(found.key)[1] else None  # type: ignore[union-attr]


def _until(stay: Stay) -> datetime:
    last = datetime.combine(stay.last_day, time.max, timezone.get_default_timezone())
    return max(last, timezone.now()) + AFTER


@transaction.atomic
def withdraw_log_link(actor: Actor, *, stay: UUID | str, key: UUID | str) -> LogLink:
    """Let a link open nothing any more. What was logged by it stays.

    Effects: the link has ended; an entry of history.

    Args:
        actor: who takes it back: for the mentor's the host's side, for the mediator's the sponsor.
        stay: key of the stay.
        key: of the link.

    Raises:
        MissingError: if there is no such stay or link.
        RefusedError: if the person may not, or it has ended already.
    """
    found = locked(Stay, stay)
    require(actor, Deed.READ_RECORD, found)
    link = LogLink.objects.select_related("stay").filter(stay=found, key=key).first()
    if link is None:
        raise MissingError
    require(actor, Deed.WITHDRAW_LOG_LINK, link)
    link.withdrawn_at = timezone.now()
    link.save(update_fields=["withdrawn_at"])
    unseen = {"events": []} if link.sent_by is None else {}  # as `links_of` says
    append(actor, Deed.WITHDRAW_LOG_LINK, found, link=str(link.party), **unseen)
    return link
