"""Sending the mediator a link by itself, with the mail that tells of a dispute."""

from django.db import transaction
from django.db.models import Q
from procrastinate.contrib.django import app

from sapar.values.party import Party
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.addresses import ERASED
from sapar_web.actions.mail.gathering import gather_held, held_today
from sapar_web.actions.mailing import PATIENT, deliver
from sapar_web.actions.record.linking import held_link, linked_anew, mediator_address
from sapar_web.history.appending import append
from sapar_web.models import EventKind, LogLink, Notice, Stay, Watched
from sapar_web.queries.record.reading import Record, record_of
from sapar_web.queries.stays.finding import BESIDE


def lacks_one(stay: Stay, address: str) -> bool:
    """Whether the site sends the mediator a link by itself.

    Not where they hold one, nor where somebody took the last one back, or whoever had it erased
    themselves: then a party has another one sent, or nobody does.

    Args:
        stay: of whose disputes.
        address: that all signed.
    """
    if held_link(stay, Party.THIRD, address) is not None:
        return False
    sent = LogLink.objects.filter(Q(email=address) | Q(email__endswith=ERASED), stay=stay)
    last = sent.filter(party=Party.THIRD).order_by("-pk").first()
    return last is None or last.withdrawn_at is None


@app.task(name="tell_mediator", retry=PATIENT)
def tell_mediator(stay: int) -> None:
    """Send the mediator a link, with the mail that tells of a dispute which has come to them.

    Effects: the link before opens nothing any more; the mail; an entry of history. Nothing where no
    dispute is with them any more, or where they have got a link meanwhile. If they had a mail
    today, it is done a day later.

    Args:
        stay: number of it.
    """
    with transaction.atomic():
        rows = Stay.objects.select_for_update(of=("self",)).select_related(*BESIDE)
        found = rows.filter(pk=stay).first()
        record = None if found is None else record_of(found)
        address = None if record is None else mediator_address(record.document)
        if record is not None and address is not None and _waits(record.stay):
            _send(record, address)


def _waits(stay: Stay) -> bool:
    return Watched.objects.filter(stay=stay, party=Party.THIRD, acts=True).exists()


def _send(record: Record, address: str) -> None:
    """The link and its mail; history comes last, since from there on other deeds wait."""
    stay = record.stay
    list(LogLink.objects.select_for_update().filter(email=address).order_by("pk"))
    if not lacks_one(stay, address):
        return
    if held_today(address):
        tell_mediator.configure(schedule_in={"days": 1}).defer(stay=stay.pk)
        return
    made, _secret = linked_anew(stay, Party.THIRD, address, None)
    Notice.objects.create(link=made, kind="watched")
    message = gather_held(made)
    if message is not None:
        deliver.defer(message=message.pk)
    append(Actor(), Deed.SEND_MEDIATOR_LINK, stay, events=_disputes(record))


def _disputes(record: Record) -> list[dict[str, str]]:
    """Those that are with the mediator: who may not see them is not told of the link either."""
    found = (each.about for each in record.notices if Party.THIRD in each.acts)
    return [{"key": each, "kind": EventKind.DISPUTE.value} for each in found]
