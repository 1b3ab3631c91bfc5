"""What waits on each about calls, step by step."""

from sapar_web.actions.calls.appealing import appeal
from sapar_web.actions.calls.applying import withdraw_application
from sapar_web.actions.calls.reviewing import declare_conflict
from sapar_web.queries.turn.waiting import waiting

CALLS = {
    *("call_draft", "decide_call", "answer_appeal", "finish_application", "place", "nominate"),
    *("review", "their_applications", "their_nomination", "their_choice"),
    "their_answer_to_appeal",
}


def turn(contest, name: str) -> list[str]:
    found = waiting(contest.cast.actor(name), limit=30)
    items = (*found.mine.items, *found.theirs.items)
    return [item.kind for item in items if item.kind in CALLS]


def test_a_draft_waits_on_the_officer_and_an_open_call_on_others(contest) -> None:
    assert turn(contest, "officer") == ["call_draft"]
    contest.open()
    assert turn(contest, "officer") == ["their_applications"]
    contest.past()
    assert turn(contest, "officer") == ["decide_call"]


def test_an_application_waits_on_one_after_the_other(contest) -> None:
    contest.open()
    contest.draft()
    assert turn(contest, "lecturer") == ["finish_application"]
    contest.submit()
    assert turn(contest, "lecturer") == ["their_nomination"]
    assert turn(contest, "international") == ["nominate"]
    assert turn(contest, "receiver") == []


def test_what_is_nominated_waits_on_the_sponsor(contest) -> None:
    contest.open()
    contest.nominated()
    assert turn(contest, "lecturer") == ["their_choice"]
    assert turn(contest, "international") == []


def test_reviews_wait_until_all_are_in_or_in_conflict(contest) -> None:
    contest.open()
    contest.reviewer()
    contest.reviewer("receiver")
    assert turn(contest, "nobody") == []
    first, second = (contest.nominated(name) for name in contest.people(2))
    assert turn(contest, "nobody") == ["review"]
    assert turn(contest, "receiver") == []
    contest.review(first, 5, 5)
    assert turn(contest, "nobody") == ["review"]
    actor = contest.cast.actor("nobody")
    declare_conflict(actor, application=second.key, kind="kinship", text="")
    assert turn(contest, "nobody") == []


def test_a_free_place_and_an_appeal_wait_on_their_answers(contest) -> None:
    contest.open()
    made = [contest.nominated(name) for name in contest.people(3)]
    contest.decide(made[:1], made[1:2])
    withdraw_application(contest.cast.actor("applicant0"), key=made[0].key)
    assert turn(contest, "applicant1") == ["place"]
    appeal(contest.cast.actor("applicant2"), key=made[2].key, text="I was in time.")
    assert turn(contest, "applicant2") == ["their_answer_to_appeal"]
    assert turn(contest, "officer") == ["answer_appeal"]
