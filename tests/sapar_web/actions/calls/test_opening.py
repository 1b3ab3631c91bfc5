import pytest
from django.db import IntegrityError, transaction

from sapar.values.digest import Digest
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.calls.drafting import Taking, edit_call
from sapar_web.actions.calls.opening import close_call, close_calls, open_call, withdraw_call
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.models import Call, Entry, Notice


def test_an_opened_call_is_frozen_with_its_digest(contest) -> None:
    call = contest.open()
    assert (call.state, call.countries) == ("open", ["DE"])
    assert call.digest == Digest.of(call.canonical.encode()).text
    assert Entry.objects.get(object=call.key, deed="open_call").version == call.digest


def test_nothing_is_opened_that_is_not_whole(contest) -> None:
    contest.write(criteria=[], budget=None)
    officer, call = contest.cast.actor("officer"), contest.call
    with pytest.raises(UnfitError) as told:
        open_call(officer, key=call.key, revision=call.revision)
    assert set(told.value.problems) == {"criteria", "budget"}


def test_no_call_opens_without_the_contractor_that_its_terms_bind(contest) -> None:
    officer, call = contest.cast.actor("officer"), contest.write()
    call = edit_call(officer, key=call.key, revision=2, fields={}, taking=Taking(contractor=""))
    with pytest.raises(UnfitError, match="no contractor is named") as told:
        open_call(officer, key=call.key, revision=3)
    assert set(told.value.problems) == {"contractor"}


def test_an_open_call_keeps_its_contractor(contest) -> None:
    call = contest.open()
    with pytest.raises(IntegrityError, match="keeps its contractor"), transaction.atomic():
        Call.objects.filter(pk=call.pk).update(contractor=contest.cast.stranger)
    with pytest.raises(RefusedError):
        edit_call(
            contest.cast.actor("officer"),
            key=call.key,
            revision=call.revision,
            fields={},
            taking=Taking(contractor=contest.cast.stranger.key),
        )


def test_nobody_opens_what_they_have_not_read(contest) -> None:
    call = contest.write()
    with pytest.raises(StaleError):
        open_call(contest.cast.actor("officer"), key=call.key, revision=call.revision - 1)
    with pytest.raises(RefusedError):
        open_call(contest.cast.actor("observer"), key=call.key, revision=call.revision)


def test_a_call_closes_once_its_last_day_has_passed(contest) -> None:
    contest.open()
    contest.reviewer()
    officer, key = contest.cast.actor("officer"), contest.call.key
    with pytest.raises(RefusedError, match="not before the last day"):
        close_call(officer, key=key)
    contest.past("closes_on")
    assert close_call(officer, key=key).state == "closed"
    assert Notice.objects.filter(person=contest.cast.people["nobody"], kind="review").count() == 1


def test_the_worker_closes_a_call_after_its_last_day_where_nobody_did(contest) -> None:
    contest.open()
    contest.reviewer()
    close_calls(0)
    assert Call.objects.get(key=contest.call.key).state == "open"
    contest.past("closes_on")
    close_calls(0)
    close_calls(0)
    assert Call.objects.get(key=contest.call.key).state == "closed"
    assert Notice.objects.filter(person=contest.cast.people["nobody"], kind="review").count() == 1
    assert Entry.objects.get(deed="close_call").actor is None


def test_a_withdrawn_call_says_why(contest) -> None:
    contest.open()
    officer, key = contest.cast.actor("officer"), contest.call.key
    with pytest.raises(UnfitError):
        withdraw_call(officer, key=key, reason=" ")
    withdraw_call(officer, key=key, reason="The money was cut.")
    call = Call.objects.get(key=key)
    assert (call.state, call.ended_why) == ("withdrawn", "The money was cut.")
    with pytest.raises(RefusedError):
        withdraw_call(officer, key=key, reason="Again.")
