"""Tests of what happens to a stay whenever it ends."""

from tests.sapar_web.signing import SPEAKS, Table

from sapar_web.access.deeds import Deed
from sapar_web.actions.stays.ending import end_stay
from sapar_web.models import Ending, EndingKind, Entry, Notice, Stay


def test_the_end_is_written_told_to_the_others_and_kept_in_history(table: Table) -> None:
    stay, host = Stay.objects.get(pk=table.stay.pk), table.cast.actor("receiver")
    made = Ending(
        stay=stay, kind=EndingKind.WITHDRAWN, party="host", by=host.person, reason="Fire."
    )
    end_stay(host, Deed.WITHDRAW_STAY, made)
    stay.refresh_from_db()
    assert (stay.state, stay.ended_why) == ("withdrawn", "Fire.")
    assert Notice.objects.filter(kind="ended").count() == len(SPEAKS) - 1
    assert Entry.objects.get(deed="withdraw_stay").told == {"party": "host"}
