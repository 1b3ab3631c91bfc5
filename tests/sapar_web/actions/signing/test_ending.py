"""Tests of the end of a stay: by whom, when, why, and what is told."""

from datetime import timedelta

import pytest
from tests.sapar_web.recording import Lived
from tests.sapar_web.signing import SPEAKS, Table

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.record.watching import watch_record
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.signing.ending import complete_stay, terminate_stay, withdraw_stay
from sapar_web.models import Ending, Entry, Notice, Stay, Watched
from sapar_web.models.offer import today
from sapar_web.queries.money.standing import so_far
from sapar_web.queries.record.reading import record_of

BOUND = [party for party in SPEAKS if party != "mentor"]


@pytest.mark.parametrize("party", BOUND)
def test_each_party_without_whom_there_is_no_stay_may_withdraw(table: Table, party: str) -> None:
    made = withdraw_stay(table.cast.actor(SPEAKS[party]), key=table.key, reason="Ill.")
    assert (made.kind, made.party, made.on) == ("withdrawn", party, None)
    assert table.state() == "withdrawn"
    assert Entry.objects.get(deed="withdraw_stay").told == {"party": party}
    assert Notice.objects.filter(kind="ended").count() == len(SPEAKS) - 1


@pytest.mark.parametrize("name", ["mentor", "observer", "outsider", "agent"])
def test_nobody_else_ends_a_stay(table: Table, name: str) -> None:
    with pytest.raises(RefusedError):
        withdraw_stay(table.cast.actor(name), key=table.key, reason="Ill.")


def test_before_it_is_agreed_nobody_terminates_and_after_nobody_withdraws(table: Table) -> None:
    host, on = table.cast.actor("receiver"), table.stay.last_day
    with pytest.raises(RefusedError):
        terminate_stay(host, key=table.key, reason="Fire.", on=on)
    table.sign_all()
    with pytest.raises(RefusedError):
        withdraw_stay(host, key=table.key, reason="Fire.")
    made = terminate_stay(host, key=table.key, reason="Fire.", on=on)
    assert (made.kind, made.on, table.state()) == ("terminated", on, "terminated")


def test_a_day_after_the_stay_or_long_before_it_is_refused(table: Table) -> None:
    table.sign_all()
    host = table.cast.actor("receiver")
    for on in (table.stay.last_day + timedelta(days=1), today() - timedelta(days=1)):
        with pytest.raises(UnfitError) as caught:
            terminate_stay(host, key=table.key, reason="Fire.", on=on)
        assert list(caught.value.problems) == ["on"]


@pytest.mark.parametrize("reason", ["", " ", "x" * 5001])
def test_it_takes_a_reason(table: Table, reason: str) -> None:
    with pytest.raises(UnfitError):
        withdraw_stay(table.cast.actor("receiver"), key=table.key, reason=reason)
    assert not Ending.objects.exists()


def test_a_stay_is_closed_once_its_last_day_has_passed(table: Table) -> None:
    table.sign_all()
    officer = table.cast.actor("officer")
    with pytest.raises(UnfitError):
        complete_stay(officer, key=table.key)
    past = today() - timedelta(days=1)
    Stay.objects.filter(pk=table.stay.pk).update(first_day=past, last_day=past)
    assert complete_stay(officer, key=table.key).on == past
    assert table.state() == "completed"


def test_what_has_ended_does_not_end_again(table: Table) -> None:
    host = table.cast.actor("receiver")
    withdraw_stay(host, key=table.key, reason="Ill.")
    with pytest.raises(RefusedError):
        withdraw_stay(host, key=table.key, reason="Ill.")


def test_of_a_stay_that_never_began_nothing_is_owed(table: Table) -> None:
    table.sign_all()
    before = so_far(table.stay)
    assert [(each.currency, each.owed > 0) for each in before] == [("EUR", True)]
    terminate_stay(table.cast.actor("receiver"), key=table.key, reason="Fire.", on=today())
    assert [each.owed for each in so_far(table.stay)] == [0]


def test_what_was_to_be_seen_to_while_it_lasted_ends_with_a_stay(lived: Lived) -> None:
    lived.session_kept("mentor", 2)
    record = record_of(lived.stay)
    assert record is not None
    watch_record(record)
    before = set(Watched.objects.values_list("code", flat=True))
    assert {"V05", "V08"} <= before
    terminate_stay(lived.actor("host"), key=lived.key, reason="Ill.", on=lived.stay.last_day)
    assert set(Watched.objects.values_list("code", flat=True)) == {"V08"}
