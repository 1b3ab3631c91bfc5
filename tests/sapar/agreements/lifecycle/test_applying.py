"""The laws of the life of an agreement, whatever anybody does in whichever order."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.gates import weakened_in
from sapar.agreements.lifecycle import (
    Accept,
    AcceptGoal,
    Complete,
    Counter,
    DeclineProposal,
    DeclineToSign,
    Deed,
    DeedKind,
    DeedRefusedError,
    Following,
    OpenSigning,
    Propose,
    ProposeAmendment,
    Record,
    Refusal,
    Sign,
    SignAmendment,
    State,
    Terminate,
    Withdraw,
    WithdrawProposal,
    apply,
    next_deeds,
)
from sapar.agreements.negotiation.proposal import Parts, Proposal
from sapar.agreements.signatures import FOUR, Signed, required_for
from sapar.terms.document.clauses import Clause
from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.values.party import Party

NOW = date(2027, 12, 1)
OTHER = "0" * 64
LATER = {"side": "after", "moment": "arrival"}
parties = st.sampled_from(list(Party))
hours = st.sampled_from(["0.5", "1", "2"])
days = st.sampled_from([1, 2, 5])
answers = st.sampled_from([0, 2, 8])


def test_a_deed_that_belongs_to_another_state_is_refused(active: Record) -> None:
    with pytest.raises(DeedRefusedError) as refused:
        apply(active, OpenSigning(Party.HOST))
    assert refused.value.code is Refusal.NOT_NOW
    assert str(refused.value) == "AR01: this cannot be done now; the agreement is: in force"


def test_who_is_not_named_in_it_does_nothing(begun: Record) -> None:
    with pytest.raises(DeedRefusedError) as refused:
        apply(begun, Withdraw(Party.CONTRACTOR, "why not"))
    assert refused.value.code is Refusal.NOT_PARTY


def test_a_reason_of_blanks_is_none(begun: Record) -> None:
    with pytest.raises(DeedRefusedError) as refused:
        apply(begun, Withdraw(Party.HOST, "  "))
    assert refused.value.code is Refusal.NO_REASON


def test_the_record_before_stays_as_it_is(ready: Record) -> None:
    assert apply(ready, OpenSigning(Party.HOST)).state is State.SIGNING
    assert ready.state is State.NEGOTIATING


class Life(RuleBasedStateMachine):
    """Any deeds of any parties, allowed or not, in any order."""

    terms: Terms
    first: Agreement
    signature: Callable[[Agreement, Party], Signed]
    deed_for: Callable[[Record, Party, Following, str], Deed]

    @initialize(steps=st.sampled_from([0, 4, 5, 8, 10, 12]))
    def begin(self, steps: int) -> None:
        """Begin at the first draft, while it is being signed, or once it is in force."""
        self.record = Record(self.terms, self.first)
        self.seen = 0
        self.answers_come(steps)

    def attempt(self, deed: Deed) -> None:
        before = self.record
        try:
            self.record = apply(before, deed)
        except DeedRefusedError:
            assert self.record == before

    def proposal(self, by: Party, parts: dict[str, Any]) -> Proposal:
        self.seen += 1
        return Proposal(id=f"p{self.seen}", reason="need", by=by, **parts)

    def amended(self, name: str, **fields: Any) -> dict[str, Any]:
        clause = self.record.draft.clause(name) or self.first.clause(name)
        assert clause is not None
        changed = Clause.model_validate({**clause.model_dump(), **fields})
        return {"kind": "amend", "clause_id": name, "clause": changed}

    @rule(by=parties, hours=hours, steps=answers)
    def ask_for_other_hours(self, by: Party, hours: str, steps: int) -> None:
        self.attempt(Propose(self.proposal(by, self.amended("mentoring", quantity=hours))))
        self.answers_come(steps)

    @rule(by=parties, days=days)
    def ask_for_another_day(self, by: Party, days: int) -> None:
        self.attempt(Propose(self.proposal(by, self.amended("desk", due={**LATER, "days": days}))))

    @rule(by=parties, name=st.sampled_from(["mentoring", "desk", "review", "nothing"]))
    def ask_to_remove(self, by: Party, name: str) -> None:
        self.attempt(Propose(self.proposal(by, {"kind": "remove", "clause_id": name})))

    @rule(by=parties, levels=st.booleans())
    def ask_for_another_goal(self, by: Party, levels: bool) -> None:
        goal = self.first.goals[0]
        other = goal.model_copy(update={} if levels else {"levels": None})
        parts = Parts(goals=(other,))
        self.attempt(Propose(self.proposal(by, {"kind": "amend", "parts": parts})))

    @rule(by=parties, at=st.integers(0, 9), honest=st.booleans())
    def accept(self, by: Party, at: int, honest: bool) -> None:
        if self.record.proposals:
            found = self.record.proposals[at % len(self.record.proposals)].proposal
            digest = str(digest_of(found)) if honest else OTHER
            self.attempt(Accept(by, found.id, digest))

    @rule(
        by=parties, at=st.integers(0, 9), how=st.sampled_from([DeclineProposal, WithdrawProposal])
    )
    def close(self, by: Party, at: int, how: Any) -> None:
        if self.record.proposals:
            name = self.record.proposals[at % len(self.record.proposals)].proposal.id
            self.attempt(how(by, name, "no") if how is DeclineProposal else how(by, name))

    @rule(by=parties, at=st.integers(0, 9), days=days)
    def counter(self, by: Party, at: int, days: int) -> None:
        if self.record.proposals:
            due = {**LATER, "days": days}
            name = self.record.proposals[at % len(self.record.proposals)].proposal.id
            other = self.proposal(by, {**self.amended("desk", due=due), "counters": name})
            self.attempt(Counter(other))

    @rule(by=parties, honest=st.booleans())
    def accept_goals(self, by: Party, honest: bool) -> None:
        for goal in self.record.draft.goals:
            self.attempt(AcceptGoal(by, goal.id, str(digest_of(goal)) if honest else OTHER))

    @rule(steps=st.integers(1, 15))
    def answers_come(self, steps: int) -> None:
        """Whoever the machine waits on does what it waits for, so that signing is reached."""
        for _each in range(steps):
            waiting = [
                (party, each)
                for party, deeds in next_deeds(self.record).items()
                for each in deeds
                if each.waits and each.kind is not DeedKind.PROPOSE
            ]
            if not waiting:
                break
            self.record = apply(self.record, self.deed(*waiting[0]))

    @rule(by=parties)
    def open(self, by: Party) -> None:
        self.attempt(OpenSigning(by))

    @rule(by=parties, honest=st.booleans())
    def sign(self, by: Party, honest: bool) -> None:
        signed = self.signature(self.record.draft, by)
        self.attempt(Sign(signed if honest else signed.model_copy(update={"digest": OTHER})))
        self.attempt(Sign(signed))

    @rule(by=parties)
    def decline(self, by: Party) -> None:
        self.attempt(DeclineToSign(by, "no"))

    def ask_to_amend(self, by: Party, other: Clause) -> None:
        before = self.record.agreement
        clauses = (other if each.id == other.id else each for each in before.clauses)
        self.attempt(ProposeAmendment(by, before.changed(clauses=tuple(clauses))))

    @rule(by=parties, days=days, steps=answers)
    def ask_for_an_amendment(self, by: Party, days: int, steps: int) -> None:
        self.ask_to_amend(by, self.amended("desk", due={**LATER, "days": days})["clause"])
        self.answers_come(steps)

    @rule(by=parties, hours=hours, steps=answers)
    def ask_for_weaker_hours(self, by: Party, hours: str, steps: int) -> None:
        self.ask_to_amend(by, self.amended("mentoring", quantity=hours)["clause"])
        self.answers_come(steps)

    @precondition(lambda self: self.record.amendment is not None)
    @rule(by=parties)
    def sign_amendment(self, by: Party) -> None:
        assert self.record.amendment is not None
        self.attempt(SignAmendment(self.signature(self.record.amendment.agreement, by)))

    @rule(by=parties, how=st.sampled_from([Withdraw, Terminate, Complete]), sure=st.integers(0, 4))
    def end(self, by: Party, how: Any, sure: int) -> None:
        given = {Withdraw: ("no",), Terminate: ("no", NOW), Complete: (NOW,)}[how]
        if sure == 0:
            self.attempt(how(by, *given))

    def deed(self, party: Party, following: Following) -> Deed:
        """A deed of the kind that the machine says is open."""
        self.seen += 1
        return self.deed_for(self.record, party, following, f"own{self.seen}")

    @invariant()
    def nothing_is_in_force_without_the_signatures_of_all_under_one_digest(self) -> None:
        record = self.record
        in_force = (State.ACTIVE, State.AMENDING, State.COMPLETED, State.TERMINATED)
        assert bool(record.versions) is (record.state in in_force)
        assert len({each.party for each in record.signatures}) == len(record.signatures)
        if record.versions:
            first = record.versions[0]
            digest = str(digest_of(first.agreement))
            assert {each.party for each in first.signatures} >= {*FOUR, Party.MENTOR}
            assert {each.digest for each in first.signatures} == {digest}
            assert len({each.party for each in first.signatures}) == len(first.signatures)

    @invariant()
    def every_later_version_is_signed_by_all_whom_it_touches(self) -> None:
        for before, after in zip(self.record.versions, self.record.versions[1:], strict=False):
            whom = {each.party for each in after.signatures}
            assert whom >= {*required_for(before.agreement, after.agreement)}
            for old, new in zip(before.agreement.clauses, after.agreement.clauses, strict=True):
                assert old == new or whom >= {*new.owed_by, *new.owed_to, *old.verified_by}
            assert {each.digest for each in after.signatures} == {str(digest_of(after.agreement))}

    @invariant()
    def every_commitment_has_its_signed_clause(self) -> None:
        record = self.record
        clauses = [each.id for each in record.in_force.clauses] if record.in_force else []
        assert [each.clause for each in record.commitments] == clauses

    @invariant()
    def no_gate_is_ever_weaker_than_the_terms_ask(self) -> None:
        for document in (self.record.draft, self.record.agreement):
            assert list(weakened_in(self.terms, document)) == []

    @invariant()
    def somebody_can_go_on_or_it_has_ended(self) -> None:
        following = next_deeds(self.record)
        assert bool(following) is not self.record.state.final
        if self.record.state in (State.NEGOTIATING, State.SIGNING, State.AMENDING):
            assert any(each.waits for deeds in following.values() for each in deeds)

    @invariant()
    def what_is_said_to_be_open_is_open(self) -> None:
        for party, deeds in next_deeds(self.record).items():
            for each in deeds:
                apply(self.record, self.deed(party, each))


@pytest.fixture
def machine(
    terms: Terms,
    agreement: Agreement,
    signed: Callable[[Agreement, Party], Signed],
    deed_for: Callable[[Record, Party, Following, str], Deed],
) -> type[Life]:
    outside = {"signature": staticmethod(signed), "deed_for": staticmethod(deed_for)}
    return type("LifeOfOne", (Life,), {"terms": terms, "first": agreement, **outside})


def test_no_sequence_of_deeds_breaks_a_law(machine: type[Life]) -> None:
    machine.TestCase.settings = settings(max_examples=30, stateful_step_count=20, deadline=None)
    machine.TestCase().runTest()
