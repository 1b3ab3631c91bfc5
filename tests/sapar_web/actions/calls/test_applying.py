import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.calls.applying import (
    LETTERS,
    begin_application,
    edit_application,
    submit_application,
    withdraw_application,
)
from sapar_web.actions.calls.opening import withdraw_call
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.models import Application, Entry, Notice


def test_a_second_beginning_gives_the_draft_that_is_there(contest) -> None:
    contest.open()
    lecturer = contest.cast.actor("lecturer")
    first = begin_application(lecturer, call=contest.call.key)
    assert begin_application(lecturer, call=contest.call.key) == first
    assert first.host == contest.cast.host


def test_one_applies_while_the_call_is_open_and_to_its_last_day(contest) -> None:
    lecturer, key = contest.cast.actor("lecturer"), contest.call.key
    with pytest.raises(RefusedError):
        begin_application(lecturer, call=key)
    contest.open()
    with pytest.raises(RefusedError):
        begin_application(contest.cast.actor("visitor"), call=key)
    contest.past("closes_on")
    with pytest.raises(RefusedError, match="the last day for applications was"):
        begin_application(lecturer, call=key)


def test_a_draft_is_its_writers_alone(contest) -> None:
    contest.open()
    made = contest.draft()
    for name in ("officer", "international", "nobody"):
        with pytest.raises(RefusedError) as told:
            edit_application(contest.cast.actor(name), key=made.key, revision=2, fields={})
        assert told.value.unseen


def test_fields_are_kept_one_by_one_and_another_device_is_told(contest) -> None:
    contest.open()
    made, lecturer = contest.draft(), contest.cast.actor("lecturer")
    again = edit_application(
        lecturer, key=made.key, revision=made.revision, fields={"answers": {"plan": "More."}}
    )
    assert (again.document["answers"][0]["text"], again.sending) == ("More.", contest.cast.sender)
    with pytest.raises(StaleError) as told:
        edit_application(lecturer, key=made.key, revision=made.revision, fields={"answers": {}})
    assert told.value.theirs["answers"] == [{"question": "plan", "text": "More."}]


def test_a_host_is_one_of_the_call_and_an_institution_is_on_the_site(contest) -> None:
    contest.open()
    made, lecturer = contest.draft(), contest.cast.actor("lecturer")
    other = str(contest.cast.stranger.key)
    with pytest.raises(UnfitError):
        edit_application(lecturer, key=made.key, revision=2, fields={"host": other})
    with pytest.raises(MissingError):
        edit_application(lecturer, key=made.key, revision=2, fields={"sending": str(made.key)})


def test_a_submitted_application_is_frozen_has_an_alias_and_asks_the_institution(contest) -> None:
    contest.open()
    made = contest.submit()
    assert (made.state, made.document["sending"]) == ("submitted", contest.cast.sender.name)
    assert made.alias.startswith("A-")
    assert set(made.alias[2:]) <= set(LETTERS)
    told = Notice.objects.filter(person=contest.cast.people["international"], kind="nominate")
    assert told.count() == 1
    assert Entry.objects.get(object=made.key, deed="submit_application").version == made.digest


def test_nothing_is_submitted_that_is_not_whole(contest) -> None:
    contest.open()
    lecturer = contest.cast.actor("lecturer")
    made = begin_application(lecturer, call=contest.call.key)
    with pytest.raises(UnfitError) as told:
        submit_application(lecturer, key=made.key, revision=1)
    assert set(told.value.problems) == {"sending", "first_day", "last_day", "answers.plan"}
    made = contest.draft()
    with pytest.raises(StaleError):
        submit_application(lecturer, key=made.key, revision=1)
    contest.past("closes_on")
    with pytest.raises(RefusedError):
        submit_application(lecturer, key=made.key, revision=made.revision)


def test_whoever_withdraws_may_apply_anew_while_the_call_is_open(contest) -> None:
    contest.open()
    lecturer = contest.cast.actor("lecturer")
    made = withdraw_application(lecturer, key=contest.submit().key)
    assert Application.objects.get(pk=made.pk).state == "withdrawn"
    assert begin_application(lecturer, call=contest.call.key).pk != made.pk
    with pytest.raises(RefusedError):
        withdraw_application(lecturer, key=made.key)


def test_nothing_is_submitted_to_a_withdrawn_call(contest) -> None:
    contest.open()
    made = contest.draft()
    withdraw_call(contest.cast.actor("officer"), key=contest.call.key, reason="No money.")
    with pytest.raises(RefusedError, match="withdrawn"):
        submit_application(contest.cast.actor("lecturer"), key=made.key, revision=made.revision)
