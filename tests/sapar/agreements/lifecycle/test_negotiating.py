from collections.abc import Callable
from typing import Any

import pytest

from sapar.agreements.lifecycle import (
    Accept,
    AcceptGoal,
    Counter,
    DeclineProposal,
    Deed,
    DeedRefusedError,
    OpenSigning,
    Outcome,
    Propose,
    Record,
    Refusal,
    State,
    WithdrawProposal,
    apply,
)
from sapar.agreements.negotiation.proposal import Proposal
from sapar.terms.document.digest import digest_of
from sapar.values.party import Party

Changed = Callable[..., Any]


@pytest.fixture
def later(clause: Changed) -> Callable[..., Proposal]:
    """The desk some days later."""

    def build(name: str = "p", by: str = "host", days: int = 2, **fields: Any) -> Proposal:
        due = {"days": days, "side": "after", "moment": "arrival"}
        content = {"kind": "amend", "clause_id": "desk", "clause": clause("desk", due=due)}
        given = {"id": name, "by": by, "reason": "capacity", **content, **fields}
        return Proposal.model_validate({k: v for k, v in given.items() if v is not None})

    return build


def refused(record: Record, deed: Deed) -> DeedRefusedError:
    with pytest.raises(DeedRefusedError) as found:
        apply(record, deed)
    return found.value


def accepted(record: Record, proposal: Proposal, *parties: Party) -> Record:
    for party in parties:
        record = apply(record, Accept(party, proposal.id, str(digest_of(proposal))))
    return record


def desk_days(record: Record) -> int | None:
    desk = record.draft.clause("desk")
    assert desk is not None
    assert desk.due is not None
    return desk.due.days


def test_a_proposal_takes_effect_with_the_last_party_that_it_touches(
    begun: Record, later: Callable[..., Proposal]
) -> None:
    record = apply(begun, Propose(later()))
    record = accepted(record, later(), Party.PARTICIPANT)
    assert (desk_days(record), record.open[0].accepted) == (1, {Party.PARTICIPANT})
    record = accepted(record, later(), Party.SPONSOR)
    assert (desk_days(record), record.open) == (2, ())
    assert record.proposals[0].outcome is Outcome.SETTLED


def test_one_that_touches_nobody_else_takes_effect_at_once(begun: Record) -> None:
    note = {"kind": "add", "clause_id": "note", "clause": {"id": "note"}, "reason": "clarity"}
    proposal = Proposal.model_validate({"id": "n", "by": "sponsor", **note})
    record = apply(begun, Propose(proposal))
    assert record.draft.clause("note") is not None
    assert record.open == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"days": 1}, Refusal.NOTHING_CHANGES),
        ({"kind": "add"}, Refusal.DOES_NOT_FIT),
        ({"kind": "remove", "clause_id": "tea", "clause": None}, Refusal.DOES_NOT_FIT),
        ({"kind": "remove", "clause_id": "mentoring", "clause": None}, Refusal.GATE),
    ],
)
def test_what_cannot_be_is_not_proposed(
    begun: Record, later: Callable[..., Proposal], fields: dict[str, Any], code: Refusal
) -> None:
    assert refused(begun, Propose(later(**fields))).code is code


def test_which_gate_would_be_weaker_is_told(begun: Record, clause: Changed) -> None:
    less = {"clause_id": "mentoring", "clause": clause("mentoring", quantity="0.5")}
    given = {"id": "p", "kind": "amend", "by": "host", "reason": "time", **less}
    found = refused(begun, Propose(Proposal.model_validate(given)))
    assert [str(each.code) for each in found.obstacles] == ["GA03"]


def test_a_name_is_given_once(begun: Record, later: Callable[..., Proposal]) -> None:
    record = apply(begun, Propose(later()))
    assert refused(record, Propose(later(days=3))).code is Refusal.NAME_TAKEN


def test_a_consent_to_another_text_is_stale_and_shown_what_stands(
    begun: Record, later: Callable[..., Proposal]
) -> None:
    record = apply(begun, Propose(later()))
    found = refused(record, Accept(Party.SPONSOR, "p", str(digest_of(later(days=5)))))
    assert (found.code, found.now) == (Refusal.STALE, later())


@pytest.mark.parametrize("party", [Party.HOST, Party.SENDING, Party.MENTOR])
def test_who_is_not_asked_does_not_answer(
    begun: Record, later: Callable[..., Proposal], party: Party
) -> None:
    record = apply(begun, Propose(later()))
    for deed in (Accept(party, "p", str(digest_of(later()))), DeclineProposal(party, "p", "no")):
        assert refused(record, deed).code is Refusal.NOT_ASKED


def test_nobody_accepts_twice_or_what_is_closed(
    begun: Record, later: Callable[..., Proposal]
) -> None:
    record = accepted(apply(begun, Propose(later())), later(), Party.SPONSOR)
    again = Accept(Party.SPONSOR, "p", str(digest_of(later())))
    assert refused(record, again).code is Refusal.NOT_ASKED
    closed = apply(record, DeclineProposal(Party.PARTICIPANT, "p", "too late"))
    assert closed.proposals[0].outcome is Outcome.DECLINED
    assert refused(closed, again).code is Refusal.NO_SUCH_PROPOSAL


def test_a_counter_proposal_takes_the_place_of_the_one_it_answers(
    begun: Record, later: Callable[..., Proposal]
) -> None:
    record = apply(begun, Propose(later()))
    other = later("q", "participant", 3, counters="p")
    record = apply(record, Counter(other))
    assert [each.outcome for each in record.proposals] == [Outcome.COUNTERED, Outcome.OPEN]
    record = accepted(record, other, Party.HOST, Party.SPONSOR)
    assert desk_days(record) == 3


def test_a_counter_proposal_is_about_the_same_and_of_who_is_asked(
    begun: Record, later: Callable[..., Proposal]
) -> None:
    record = apply(begun, Propose(later()))
    gone = later("q", "participant", kind="remove", clause_id="review", clause=None, counters="p")
    assert refused(record, Counter(gone)).code is Refusal.OTHER_PART
    by_mentor = later("q", "mentor", 3, counters="p")
    assert refused(record, Counter(by_mentor)).code is Refusal.NOT_ASKED
    to_nothing = later("q", "participant", 3)
    assert refused(record, Counter(to_nothing)).code is Refusal.NO_SUCH_PROPOSAL


def test_a_proposal_is_taken_back_by_who_made_it(
    begun: Record, later: Callable[..., Proposal]
) -> None:
    record = apply(begun, Propose(later()))
    assert refused(record, WithdrawProposal(Party.SPONSOR, "p")).code is Refusal.NOT_ONES_OWN
    record = apply(record, WithdrawProposal(Party.HOST, "p"))
    assert record.proposals[0].outcome is Outcome.WITHDRAWN


def test_what_took_effect_overtakes_others_about_the_same(
    begun: Record, later: Callable[..., Proposal]
) -> None:
    one, other = later(), later("q", "participant", 3)
    away = later("r", "sending", kind="remove", clause_id="review", clause=None, reason="time")
    record = begun
    for each in (one, other, away):
        record = apply(record, Propose(each))
    record = accepted(record, one, Party.PARTICIPANT, Party.SPONSOR)
    assert [each.outcome for each in record.proposals] == [
        Outcome.SETTLED,
        Outcome.OVERTAKEN,
        Outcome.OPEN,
    ]


def test_parts_overlap_where_both_name_one(begun: Record) -> None:
    def titled(name: str, **parts: Any) -> Proposal:
        content = {"kind": "amend", "parts": parts, "reason": "clarity", "by": "sponsor"}
        return Proposal.model_validate({"id": name, **content})

    one, other = titled("a", title="One"), titled("b", title="Two", last_day="2027-11-21")
    apart = titled("c", last_day="2027-11-14")
    record = begun
    for each in (one, other, apart):
        record = apply(record, Propose(each))
    everybody = (Party.SENDING, Party.HOST, Party.PARTICIPANT, Party.MENTOR)
    record = accepted(record, one, *everybody)
    assert [each.outcome for each in record.proposals][1:] == [Outcome.OVERTAKEN, Outcome.OPEN]


def test_a_goal_is_accepted_as_it_stands_by_who_is_bound(begun: Record) -> None:
    digest = str(digest_of(begun.draft.goals[0]))
    record = apply(begun, AcceptGoal(Party.HOST, "course", digest))
    assert {(each.goal, each.party) for each in record.goal_acceptances} == {("course", "host")}
    assert refused(begun, AcceptGoal(Party.HOST, "tea", digest)).code is Refusal.NO_SUCH_GOAL
    assert refused(begun, AcceptGoal(Party.MENTOR, "course", digest)).code is Refusal.NOT_THEIRS
    stale = refused(begun, AcceptGoal(Party.HOST, "course", "0" * 64))
    assert (stale.code, stale.now) == (Refusal.STALE, begun.draft.goals[0])


def test_signing_begins_once_nothing_stands_in_its_way(begun: Record, ready: Record) -> None:
    found = refused(begun, OpenSigning(Party.SPONSOR))
    assert found.code is Refusal.NOT_READY
    assert [str(each.code) for each in found.obstacles] == ["AG02"]
    assert apply(ready, OpenSigning(Party.PARTICIPANT)).state is State.SIGNING
