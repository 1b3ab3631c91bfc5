from datetime import timedelta

import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.calls.applying import withdraw_application
from sapar_web.actions.calls.places import answer_place, lapse, offer_places
from sapar_web.models import Application, Notice, Stay
from sapar_web.models.offer import today


def decided(contest) -> list[Application]:
    """One selected, two on the waiting list."""
    contest.open(places=1)
    made = [contest.nominated(name) for name in contest.people(3)]
    contest.decide(made[:1], made[1:])
    return made


def states(made) -> list[str]:
    rows = Application.objects.filter(pk__in=[each.pk for each in made]).order_by("pk")
    return list(rows.values_list("state", flat=True))


def test_a_place_that_comes_free_goes_to_the_first_who_waits(contest) -> None:
    made = decided(contest)
    withdraw_application(contest.cast.actor("applicant0"), key=made[0].key)
    assert states(made) == ["withdrawn", "offered", "waiting"]
    held = Application.objects.get(pk=made[1].pk)
    assert (held.offered_until, held.waiting_place) == (today() + timedelta(days=7), None)
    assert Notice.objects.filter(person=held.participant, kind="place").count() == 1


def test_whoever_accepts_is_selected_and_their_stay_begins(contest) -> None:
    made = decided(contest)
    withdraw_application(contest.cast.actor("applicant0"), key=made[0].key)
    answer_place(contest.cast.actor("applicant1"), key=made[1].key, accepts=True)
    assert states(made) == ["withdrawn", "selected", "waiting"]
    assert Stay.objects.filter(application=made[1]).count() == 1


def test_whoever_declines_hands_the_place_on(contest) -> None:
    made = decided(contest)
    withdraw_application(contest.cast.actor("applicant0"), key=made[0].key)
    answer_place(contest.cast.actor("applicant1"), key=made[1].key, accepts=False)
    assert states(made) == ["withdrawn", "withdrawn", "offered"]


def test_a_place_that_nobody_answers_goes_on_after_its_last_day(contest) -> None:
    made = decided(contest)
    withdraw_application(contest.cast.actor("applicant0"), key=made[0].key)
    lapse(application=made[1].pk)
    assert states(made) == ["withdrawn", "offered", "waiting"]
    yesterday = today() - timedelta(days=1)
    Application.objects.filter(pk=made[1].pk).update(offered_until=yesterday)
    with pytest.raises(RefusedError):
        answer_place(contest.cast.actor("applicant1"), key=made[1].key, accepts=True)
    lapse(application=made[1].pk)
    assert states(made) == ["withdrawn", "declined", "offered"]
    lapse(application=made[1].pk)
    assert states(made) == ["withdrawn", "declined", "offered"]


def test_nobody_answers_for_another(contest) -> None:
    made = decided(contest)
    withdraw_application(contest.cast.actor("applicant0"), key=made[0].key)
    for name in ("applicant2", "officer", "visitor"):
        with pytest.raises(RefusedError):
            answer_place(contest.cast.actor(name), key=made[1].key, accepts=True)


def test_the_officer_offers_what_is_free_and_nothing_more(contest) -> None:
    decided(contest)
    assert offer_places(contest.cast.actor("officer"), key=contest.call.key) == []
    with pytest.raises(RefusedError):
        offer_places(contest.cast.actor("observer"), key=contest.call.key)
