"""Tests of what happens to a stay whenever it ends."""

from tests.sapar_web.recording import Lived
from tests.sapar_web.signing import SPEAKS, Table

from sapar_web.access.deeds import Deed
from sapar_web.actions.ending import end_stay
from sapar_web.actions.record.watching import watch_some
from sapar_web.models import Ending, EndingKind, Entry, Notice, Stay, Watched
from sapar_web.models.offer import today


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


def test_of_what_is_to_be_seen_to_answers_are_left(lived: Lived) -> None:
    lived.session_kept("mentor", 1)
    watch_some(stays=[lived.stay.pk])
    assert set(Watched.objects.values_list("code", flat=True)) > {"V08"}
    stay, sponsor = Stay.objects.get(pk=lived.stay.pk), lived.actor("sponsor")
    told = {"party": "sponsor", "by": sponsor.person, "on": today(), "reason": "Fire."}
    made = Ending(stay=stay, kind=EndingKind.TERMINATED, **told)
    end_stay(sponsor, Deed.TERMINATE_STAY, made)
    assert set(Watched.objects.values_list("code", flat=True)) == {"V08"}
