"""Telling whoever holds a link into a record that it is their turn: a mail a day at most."""

from collections.abc import Collection, Iterator

from django.conf import settings

from sapar.values.party import Party
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.links import link_of
from sapar_web.actions.notices import notify_holder
from sapar_web.actions.record.linking import linked_anew, mediator_address
from sapar_web.history.appending import append
from sapar_web.models import LogLink, Stay
from sapar_web.models.log_link import ENDED
from sapar_web.queries.record.reading import Record


def tell_holders(record: Record, parties: Collection[str]) -> None:
    """Let mentor and mediator know by the link that they hold. Part of a deed, or of a job.

    Effects: a notice for each, which the next daily mail tells, with the link; a mediator without a
    link gets one to the address that all signed, with an entry of history. A mentor with an account
    is told as everybody else is. Nothing where the site sends no mail.

    Args:
        record: of the stay, which is locked.
        parties: whose turn has come.
    """
    if settings.MAIL_IS_SENT:
        for link in _links(record, parties):
            notify_holder(link, "watched")


def _links(record: Record, parties: Collection[str]) -> Iterator[LogLink]:
    mentor = record.stay.mentor
    if Party.MENTOR in parties and (mentor is None or not mentor.is_active):
        held = _held(record.stay, Party.MENTOR)
        if held is not None:
            yield held
    address = mediator_address(record.document)
    if Party.THIRD in parties and address is not None:
        yield _mediators(record.stay, address)


def _held(stay: Stay, party: Party) -> LogLink | None:
    """The link that a party holds, where a mail can bring it again; None without such a link."""
    found = LogLink.objects.filter(stay=stay, party=party, withdrawn_at=None).first()
    lasts = found is not None and found.state != ENDED
    return found if lasts and found.token == link_of(found.key)[1] else None  # type: ignore[union-attr]


def _mediators(stay: Stay, address: str) -> LogLink:
    """The link that the mediator holds; a new one where there is none to the agreed address."""
    held = _held(stay, Party.THIRD)
    if held is not None and held.email == address:
        return held
    made, _secret = linked_anew(stay, Party.THIRD, address, None)
    append(Actor(), Deed.SEND_MEDIATOR_LINK, stay)
    return made
