from datetime import timedelta

import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.calls.appealing import answer_appeal, appeal
from sapar_web.actions.calls.applying import withdraw_application
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Application, Notice
from sapar_web.models.offer import today

POINTS = [(5, 10), (5, 5), (5, 0), (5, 5)]


def decided(contest) -> list[Application]:
    """100 points selected, 80 and 60 waiting, 80 not selected, for a reason of its own."""
    contest.open(places=1)
    contest.reviewer()
    made = [contest.nominated(name) for name in contest.people(4)]
    for each, (plan, use) in zip(made, POINTS, strict=True):
        contest.review(each, plan, use)
    contest.decide(made[:1], made[1:3], reasons={str(made[3].key): "Came late."})
    return made


def places(made) -> list[int | None]:
    rows = Application.objects.filter(pk__in=[each.pk for each in made]).order_by("pk")
    return list(rows.values_list("waiting_place", flat=True))


def test_an_appeal_has_a_clock_and_its_answer_reasons(contest) -> None:
    made = decided(contest)
    said = appeal(contest.cast.actor("applicant3"), key=made[3].key, text="I was in time.")
    assert said.answer_by == today() + timedelta(days=10)
    assert Notice.objects.filter(person=contest.cast.people["officer"], kind="appeal").exists()
    officer = contest.cast.actor("officer")
    with pytest.raises(UnfitError):
        answer_appeal(officer, key=made[3].key, outcome="dismissed", answer="")
    answer_appeal(officer, key=made[3].key, outcome="dismissed", answer="The stamp says later.")
    with pytest.raises(UnfitError, match="answered already"):
        answer_appeal(officer, key=made[3].key, outcome="upheld", answer="Yes.")


def test_an_upheld_appeal_joins_the_list_behind_equal_points(contest) -> None:
    made = decided(contest)
    appeal(contest.cast.actor("applicant3"), key=made[3].key, text="I was in time.")
    officer = contest.cast.actor("officer")
    answer_appeal(officer, key=made[3].key, outcome="upheld", answer="You were.")
    assert places(made) == [None, 1, 3, 2]


def test_an_upheld_appeal_has_a_free_place_at_once(contest) -> None:
    made = decided(contest)
    for name, each in zip(("applicant0", "applicant1", "applicant2"), made, strict=False):
        withdraw_application(contest.cast.actor(name), key=each.key)
    appeal(contest.cast.actor("applicant3"), key=made[3].key, text="I was in time.")
    officer = contest.cast.actor("officer")
    answer_appeal(officer, key=made[3].key, outcome="upheld", answer="You were.")
    assert Application.objects.get(pk=made[3].pk).state == "offered"


def test_one_appeals_once_and_in_time(contest) -> None:
    made = decided(contest)
    actor = contest.cast.actor("applicant3")
    late = made[3].decided_at or contest.call.decided_at
    Application.objects.filter(pk=made[3].pk).update(decided_at=late - timedelta(days=11))
    with pytest.raises(RefusedError, match="the last day for an appeal was"):
        appeal(actor, key=made[3].key, text="I was in time.")
    Application.objects.filter(pk=made[3].pk).update(decided_at=late - timedelta(days=9))
    appeal(actor, key=made[3].key, text="I was in time.")
    with pytest.raises(UnfitError, match="appealed already"):
        appeal(actor, key=made[3].key, text="Again.")


def test_only_who_was_not_selected_appeals_and_only_the_officer_answers(contest) -> None:
    made = decided(contest)
    with pytest.raises(RefusedError):
        appeal(contest.cast.actor("applicant1"), key=made[1].key, text="First!")
    with pytest.raises(RefusedError):
        appeal(contest.cast.actor("applicant1"), key=made[3].key, text="For a friend.")
    with pytest.raises(MissingError):
        answer_appeal(contest.cast.actor("officer"), key=made[3].key, outcome="upheld", answer="A")
    appeal(contest.cast.actor("applicant3"), key=made[3].key, text="I was in time.")
    with pytest.raises(RefusedError):
        answer_appeal(contest.cast.actor("observer"), key=made[3].key, outcome="upheld", answer="A")
