import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.calls.deciding import Decision, decide_call
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.models import Application, Entry, Notice, Stay


def field_of(contest) -> list[Application]:
    """Four nominated applications with 100, 80, 60 and no points."""
    contest.open(places=1)
    contest.reviewer()
    made = [contest.nominated(name) for name in contest.people(4)]
    for each, (plan, use) in zip(made, [(5, 10), (5, 5), (5, 0)], strict=False):
        contest.review(each, plan, use)
    return made


def states(made) -> list[tuple[str, int | None, str]]:
    rows = Application.objects.filter(pk__in=[each.pk for each in made]).order_by("pk")
    return list(rows.values_list("state", "waiting_place", "reason"))


def test_all_are_decided_at_once_with_reasons(contest) -> None:
    made = field_of(contest)
    silent = contest.submit()
    contest.decide(made[:1], made[1:2], reasons={str(made[2].key): "The plan is thin."})
    assert states([*made, silent]) == [
        ("selected", None, "Most points."),
        ("waiting", 1, "Next."),
        ("declined", None, "The plan is thin."),
        ("declined", None, "Fewer points."),
        ("declined", None, "The sending institution did not answer in time."),
    ]
    stay = Stay.objects.get(application=made[0])
    assert (stay.state, stay.participant) == ("preparing", made[0].participant)
    assert (stay.host, stay.contractor) == (contest.cast.host, contest.cast.contractor)
    asked = Notice.objects.filter(person=contest.cast.people["agent"], kind="needs")
    assert asked.count() == 1
    told = Entry.objects.get(object=contest.call.key, deed="decide_call").told
    assert told["counts"] == {"selected": 1, "waiting": 1, "rest": 3}


def test_whoever_is_passed_over_needs_a_reason_of_their_own(contest) -> None:
    made = field_of(contest)
    with pytest.raises(UnfitError) as told:
        contest.decide(made[1:2], made[2:3])
    assert set(told.value.problems) == {str(made[0].key)}
    own = {str(made[0].key): "Withdrew by word of mouth."}
    contest.decide(made[1:2], made[2:3], reasons=own)
    assert [state for state, _place, _why in states(made)] == [
        "declined",
        "selected",
        "waiting",
        "declined",
    ]


def test_a_waiting_list_out_of_order_needs_reasons(contest) -> None:
    made = field_of(contest)
    with pytest.raises(UnfitError) as told:
        contest.decide(made[:1], [made[2], made[1]])
    assert set(told.value.problems) == {str(made[1].key)}


def test_no_more_are_selected_than_there_are_places(contest) -> None:
    made = field_of(contest)
    with pytest.raises(UnfitError, match="there are 1 places"):
        contest.decide(made[:2])


@pytest.mark.parametrize("missing", ["for_selected", "for_rest"])
def test_every_outcome_has_a_reason(contest, missing: str) -> None:
    made = field_of(contest)
    with pytest.raises(UnfitError):
        contest.decide(made[:1], made[1:3], **{missing: ""})
    assert {state for state, _place, _why in states(made)} == {"nominated"}


def test_only_nominated_ones_are_named_and_each_once(contest) -> None:
    made = field_of(contest)
    silent = contest.submit()
    for selected, waiting in (([silent], []), (made[:1], made[:1])):
        with pytest.raises(UnfitError, match="each nominated application once"):
            contest.decide(selected, waiting)


def test_nobody_decides_before_the_last_nomination_or_twice(contest) -> None:
    made = field_of(contest)
    officer, decision = contest.cast.actor("officer"), Decision([str(made[0].key)])
    with pytest.raises(RefusedError, match="not before the last day for nominations"):
        decide_call(officer, key=contest.call.key, decision=decision)
    contest.decide(made[:1])
    with pytest.raises(StaleError):
        decide_call(officer, key=contest.call.key, decision=decision)


@pytest.mark.parametrize("name", ["observer", "international", "nobody", "visitor"])
def test_only_the_officer_decides(contest, name: str) -> None:
    made = field_of(contest)
    contest.past()
    decision = Decision([str(made[0].key)])
    with pytest.raises(RefusedError):
        decide_call(contest.cast.actor(name), key=contest.call.key, decision=decision)
