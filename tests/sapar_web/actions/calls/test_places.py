from datetime import timedelta

import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.calls.applying import withdraw_application
from sapar_web.actions.calls.places import answer_place, lapse, offer_places
from sapar_web.actions.signing.ending import withdraw_stay
from sapar_web.models import Application, Entry, Notice, Stay
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
    assert Stay.objects.get(application=made[1]).contractor == contest.cast.contractor


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


def test_whoever_gives_up_a_place_leaves_the_stay_with_it(contest) -> None:
    made = decided(contest)
    withdraw_application(contest.cast.actor("applicant0"), key=made[0].key)
    stay = Stay.objects.get(application=made[0])
    assert (stay.state, stay.ending.party) == ("withdrawn", "participant")
    assert stay.ended_why == "The participant withdrew the application."
    assert Entry.objects.filter(deed="withdraw_stay").count() == 1


def test_whoever_has_signed_ends_the_stay_and_not_the_application(contest, table) -> None:
    made = decided(contest)
    table.sign_all()
    Stay.objects.filter(application=made[0]).update(application=None)
    Stay.objects.filter(pk=table.stay.pk).update(application=made[0])
    with pytest.raises(RefusedError, match="signed"):
        withdraw_application(contest.cast.actor("applicant0"), key=made[0].key)
    assert states(made) == ["selected", "waiting", "waiting"]


def test_a_participant_who_leaves_the_stay_hands_the_place_on(contest) -> None:
    made = decided(contest)
    stay = Stay.objects.get(application=made[0])
    withdraw_stay(contest.cast.actor("applicant0"), key=stay.key, reason="Ill.")
    assert states(made) == ["withdrawn", "offered", "waiting"]
    told = Entry.objects.filter(deed__in=["withdraw_stay", "withdraw_application"])
    assert told.count() == 2


@pytest.mark.parametrize("party", ["officer", "international", "receiver"])
def test_a_place_is_free_whoever_else_ends_the_stay(contest, party: str) -> None:
    made = decided(contest)
    stay = Stay.objects.get(application=made[0])
    withdraw_stay(contest.cast.actor(party), key=stay.key, reason="No laboratory.")
    assert states(made) == ["selected", "offered", "waiting"]
