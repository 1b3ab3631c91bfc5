"""The mismatch, and its laws."""

from collections.abc import Sequence
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sapar.agreements.mismatch.conftest import CLAUSES, clause, clauses, needs_of, statements

from sapar.agreements.mismatch.finding import PARTED, Mismatch, mismatch
from sapar.agreements.needs.document import Constraint, ConstraintKind, Context, Needs
from sapar.terms.document.clauses import Clause
from sapar.values.party import Party


def told(found: Mismatch) -> dict[str, Any]:
    """What was found, without the order in which parties wrote it down."""
    return {
        "parties": found.parties,
        "goals": [
            (row.subject, row.weights, {each.id for each in row.clauses}) for row in found.goals
        ],
        "unserved": [(row.subject, {held.goal.id for held in row.unserved}) for row in found.goals],
        "w": found.agreement,
        "parted": [(row.subject, row.range) for row in found.parted],
        "unanswered": {(each.party, each.expectation.id) for each in found.unanswered},
        "unasked": {(each.by, each.promise.id) for each in found.unasked},
    }


def test_the_worked_example(example: dict[Party, Needs]) -> None:
    found = mismatch(example, CLAUSES)
    assert [(str(row.subject.kind), row.range) for row in found.parted] == [
        ("teaching", 60),
        ("research", 60),
        ("capacity", 50),
        ("network", 40),
    ]
    assert [str(row.subject.kind) for row in found.unserved] == ["capacity"]
    assert [each.expectation.item for each in found.unanswered] == ["E08", "B10"]
    assert [each.promise.item for each in found.unasked] == ["C05"]


def test_without_needs_there_is_nothing_to_hold_against_each_other() -> None:
    found = mismatch({}, ())
    assert (found.goals, found.unserved, found.parted, found.unanswered) == ((), (), (), ())


def test_needs_of_one_party_alone_are_never_apart(example: dict[Party, Needs]) -> None:
    found = mismatch({Party.SENDING: example[Party.SENDING]}, CLAUSES)
    assert found.parted == ()
    assert len(found.unserved) == 1


def test_needs_are_given_as_those_of_their_writer(example: dict[Party, Needs]) -> None:
    with pytest.raises(ValueError, match="needs of host are given as those of sponsor"):
        mismatch({Party.SPONSOR: example[Party.HOST]}, ())


@given(statements(), clauses, st.randoms(use_true_random=False))
def test_no_order_of_parties_goals_expectations_offers_or_clauses_changes_anything(
    needs: dict[Party, Needs], given_clauses: list[Clause], random: Random
) -> None:
    def mixed(parts: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(random.sample(parts, len(parts)))

    shuffled = {
        party: needs[party].model_copy(
            update={
                part: mixed(getattr(needs[party], part))
                for part in ("goals", "expectations", "offers")
            }
        )
        for party in mixed(list(needs))
    }
    found = mismatch(shuffled, mixed(given_clauses))
    assert told(found) == told(mismatch(needs, given_clauses))


@given(statements(), clauses, clauses)
def test_a_further_clause_leaves_no_further_goal_unserved_or_expectation_unanswered(
    needs: dict[Party, Needs], few: list[Clause], more: list[Clause]
) -> None:
    before, after = mismatch(needs, few), mismatch(needs, [*few, *more])

    def open_goals(found: Mismatch) -> set[tuple[Party, str]]:
        return {(held.party, held.goal.id) for row in found.unserved for held in row.unserved}

    assert open_goals(after) <= open_goals(before)
    assert set(after.unanswered) <= set(before.unanswered)
    assert after.agreement == before.agreement
    assert after.parted == () or [row.subject for row in after.parted] == [
        row.subject for row in before.parted
    ]


@given(statements(), clauses)
def test_w_lies_between_0_and_1_and_rows_apart_are_the_widest_first(
    needs: dict[Party, Needs], given_clauses: list[Clause]
) -> None:
    found = mismatch(needs, given_clauses)
    value = found.agreement.value
    assert value is None or 0 <= value <= 1
    ranges = [row.range for row in found.parted]
    assert ranges == sorted(ranges, reverse=True)
    assert all(each >= PARTED for each in ranges)


@given(statements(), clauses)
def test_constraints_and_context_are_not_read(
    needs: dict[Party, Needs], given_clauses: list[Clause]
) -> None:
    hidden = Constraint(id="c", kind=ConstraintKind.RELIGION, text="hidden")
    more = {
        party: each.model_copy(update={"constraints": (hidden,), "context": Context(law="hidden")})
        for party, each in needs.items()
    }
    assert mismatch(more, given_clauses) == mismatch(needs, given_clauses)


def test_of_clauses_with_one_name_each_counts_for_itself() -> None:
    needs = needs_of(participant={"expectations": [{"of": "mentor", "item": "C02"}]})
    same = [clause("C04", "host", id="x"), clause("C02", "mentor", id="x")]
    assert mismatch(needs, same).unanswered == ()
