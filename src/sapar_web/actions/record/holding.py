"""Telling whoever holds a link into a record that it is their turn: a mail a day at most."""

from collections.abc import Collection

from django.conf import settings

from sapar.values.party import Party
from sapar_web.actions.notices import next_daily, notify_holder
from sapar_web.actions.record.linking import held_link, mediator_address
from sapar_web.actions.record.mediating import lacks_one, tell_mediator
from sapar_web.queries.record.reading import Record


def tell_holders(record: Record, parties: Collection[str]) -> None:
    """Let mentor and mediator know by the link that they hold. Part of a deed, or of a job.

    Effects: a notice for each, which the next daily mail tells, with the link; for a mediator
    without a link the job that sends one with that mail. A mentor with an account is told as
    everybody else is. Nothing where the site sends no mail.

    Args:
        record: of the stay, which is locked.
        parties: whose turn has come.
    """
    if not settings.MAIL_IS_SENT:
        return
    stay, mentor = record.stay, record.stay.mentor
    if Party.MENTOR in parties and (mentor is None or not mentor.is_active):
        held = held_link(stay, Party.MENTOR)
        if held is not None:
            notify_holder(held, "watched")
    address = mediator_address(record.document)
    if Party.THIRD in parties and address is not None:
        held = held_link(stay, Party.THIRD, address)
        if held is not None:
            notify_holder(held, "watched")
        elif lacks_one(stay, address):
            tell_mediator.configure(schedule_at=next_daily()).defer(stay=stay.pk)
