"""Proposing changes: on what was read, without weakening a gate, for one's own party."""

import pytest
from tests.sapar_web.talks import LEVELS, PLAN, Talks

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.agreements.proposing import Why, counter, propose
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.models import Entry, Notice, Proposal
from sapar_web.queries.agreements.changes import Change, stands


def clause(talks: Talks, name: str = "mentor-hours") -> dict:
    return stands(talks.agreement().document, Change(name))


def test_a_proposal_keeps_what_stood_there_and_waits_for_those_it_touches(talks: Talks) -> None:
    talks.begin()
    Notice.objects.all().delete()
    made = talks.longer()
    assert (made.kind, made.state, made.party) == ("amend", "open", "participant")
    assert (made.before["quantity"], made.after["quantity"]) != ("3", "3")
    assert clause(talks) == made.before
    told = set(Notice.objects.filter(kind="proposal").values_list("person__email", flat=True))
    assert told == {"officer@example.org", "receiver@example.org"}
    assert Entry.objects.get(deed="propose").told["clause"] == "mentor-hours"


@pytest.mark.parametrize("after", [None, {"quantity": "0.5"}])
def test_a_gate_is_never_removed_nor_made_weaker(talks: Talks, after: dict | None) -> None:
    talks.begin()
    wanted = None if after is None else {**clause(talks), **after}
    with pytest.raises(UnfitError) as unfit:
        talks.propose("receiver", Change("mentor-hours", after=wanted))
    assert unfit.value.problems["gate"][0].startswith("GA")
    assert not Proposal.objects.exists()


def test_who_proposes_on_an_older_state_is_told(talks: Talks) -> None:
    talks.begin()
    change = Change("mentor-hours", after={**clause(talks), "quantity": "3"})
    with pytest.raises(StaleError) as stale:
        propose(
            talks.cast.actor("lecturer"),
            stay=talks.stay.key,
            change=change,
            why=Why("need"),
            read="of before",
        )
    assert stale.value.theirs == clause(talks)


@pytest.mark.parametrize("name", ["observer", "outsider", "nobody", "agent", "mentor"])
def test_who_speaks_for_no_party_proposes_nothing(talks: Talks, name: str) -> None:
    talks.begin()
    with pytest.raises(RefusedError):
        talks.longer(by=name)


def test_nobody_proposes_for_another_party(talks: Talks) -> None:
    talks.begin()
    change = Change(part="return_plan", after={"return_plan": PLAN})
    with pytest.raises(RefusedError, match="this is for those who speak for the sponsor"):
        talks.propose("lecturer", change, party="sponsor")


def test_what_changes_nothing_or_is_not_there_is_refused(talks: Talks) -> None:
    talks.begin()
    with pytest.raises(UnfitError, match="this changes nothing"):
        talks.propose("lecturer", Change("mentor-hours", after=clause(talks)))
    for change in (Change("no-such", after=None), Change(part="parties", after={})):
        lecturer = talks.cast.actor("lecturer")
        with pytest.raises(MissingError):
            propose(lecturer, stay=talks.stay.key, change=change, why=Why("need"), read="")


def test_a_reason_is_of_the_list_and_another_one_is_said_in_words(talks: Talks) -> None:
    talks.begin()
    change = Change(part="return_plan", after={"return_plan": PLAN})
    for why in ({"reason": "mood"}, {"reason": "other"}):
        with pytest.raises(UnfitError):
            talks.propose("lecturer", change, **why)
    assert talks.propose("lecturer", change, reason="other", text="So it is used.").pk


def test_a_goal_gets_its_levels_by_a_proposal_of_that_goal_alone(talks: Talks) -> None:
    talks.begin()
    part = "goals/participant-teach"
    goal = stands(talks.agreement().document, Change(part=part))
    made = talks.propose("lecturer", Change(part=part, after={**goal, "levels": LEVELS}))
    assert (made.kind, made.after["levels"]) == ("amend", LEVELS)
    with pytest.raises(UnfitError) as unfit:
        talks.propose("lecturer", Change(part=part, after={**goal, "levels": LEVELS[:4]}))
    assert any("levels" in place for place in unfit.value.problems)


def test_a_counter_takes_the_place_of_what_it_answers(talks: Talks) -> None:
    talks.begin()
    first = talks.longer()
    after = {**first.after, "quantity": "2.5"}
    second = counter(
        talks.cast.actor("receiver"), proposal=first.key, after=after, why=Why("capacity")
    )
    first.refresh_from_db()
    assert (first.state, second.state, second.counter_to) == ("countered", "open", first)
    with pytest.raises(StaleError) as stale:
        counter(talks.cast.actor("officer"), proposal=first.key, after=after, why=Why("cost"))
    assert stale.value.theirs == "answered by a counter-proposal"
