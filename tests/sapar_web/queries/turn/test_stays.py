"""What waits on each party to a stay, step by step."""

from datetime import timedelta

import pytest
from tests.sapar_web.talks import FOUR, SPEAKERS, Talks

from sapar_web.actions.agreements.answering import accept_proposal
from sapar_web.models.offer import today
from sapar_web.queries.turn.waiting import waiting

OURS = {
    *("write_need", "negotiate", "accept_goals", "answer_proposal"),
    *("their_needs", "their_answer_to_proposal"),
}


def turn(talks: Talks, name: str) -> list[str]:
    """What waits on somebody, and what they wait for, about this stay."""
    both = waiting(talks.cast.actor(name), limit=50)
    found = (*both.mine.items, *both.theirs.items)
    return [each.kind for each in found if each.kind in OURS and each.about == talks.stay.key]


def test_each_party_writes_and_then_waits_for_the_others(talks: Talks) -> None:
    for party in FOUR[:-1]:
        assert turn(talks, SPEAKERS[party]) == ["write_need"]
        talks.hand_in(party)
        assert turn(talks, SPEAKERS[party]) == ["their_needs"]
    talks.hand_in("participant")
    for party in FOUR:
        assert turn(talks, SPEAKERS[party]) == ["negotiate"]


def test_after_the_last_day_all_are_to_compare(talks: Talks) -> None:
    talks.stay.needs_until = today() - timedelta(days=1)
    talks.stay.save()
    assert turn(talks, "lecturer") == ["negotiate"]


def test_goals_wait_for_each_party_until_it_has_accepted_them(talks: Talks) -> None:
    talks.begin()
    for party in FOUR:
        assert turn(talks, SPEAKERS[party]) == ["accept_goals"]
        talks.consent(party)
        assert turn(talks, SPEAKERS[party]) == []


def test_a_proposal_waits_for_those_who_were_asked_and_not_answered(talks: Talks) -> None:
    talks.begin()
    for party in FOUR:
        talks.consent(party)
    made = talks.longer()
    assert turn(talks, "lecturer") == ["their_answer_to_proposal"]
    assert turn(talks, "receiver") == turn(talks, "officer") == ["answer_proposal"]
    assert turn(talks, "international") == []
    accept_proposal(talks.cast.actor("receiver"), proposal=made.key, digest=made.digest)
    assert turn(talks, "receiver") == []
    accept_proposal(talks.cast.actor("officer"), proposal=made.key, digest=made.digest)
    assert turn(talks, "officer") == turn(talks, "lecturer") == []


@pytest.mark.parametrize("name", ["observer", "outsider", "nobody", "mentor", "agent"])
def test_nothing_waits_on_others(talks: Talks, name: str) -> None:
    assert turn(talks, name) == []
    talks.begin()
    talks.longer()
    assert turn(talks, name) == []
