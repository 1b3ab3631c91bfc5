from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.terms.document.clauses import Clause
from sapar.terms.offers.answers import Requirement, Verdict, judged, promised
from sapar.terms.offers.document import Answer

MENTORING = Clause.model_validate(
    {"id": "m", "item": "C02", "quantity": 1, "unit": "hour", "per": "week"}
)
NAMED = Clause.model_validate(
    {"id": "n", "item": "C01", "due": {"days": 14, "side": "before", "moment": "arrival"}}
)


def judge(clause: Clause, **answer: Any) -> Requirement:
    return judged(clause, Answer.model_validate({"clause": clause.id, **answer}), [28, 84])


def verdict(clause: Clause, **answer: Any) -> tuple[str, list[str]]:
    found = judge(clause, **answer)
    return str(found.verdict), [str(each.code) for each in found.found]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({}, ("unanswered", ["O04"])),
        ({"answer": "accepts"}, ("held", [])),
        ({"answer": "declines"}, ("failed", ["O05"])),
        ({"answer": "changes"}, ("failed", ["O09"])),
        ({"answer": "changes", "quantity": "1"}, ("failed", ["O09"])),
        ({"answer": "changes", "quantity": "0.5"}, ("failed", ["O06"])),
        ({"answer": "accepts", "quantity": "0.5"}, ("failed", ["O06"])),
        ({"answer": "changes", "quantity": "2"}, ("exceeded", [])),
        ({"answer": "changes", "quantity": "2", "unit": "talk"}, ("failed", ["O08"])),
    ],
)
def test_the_number_counts_whatever_word_stands_before_it(
    answer: dict[str, Any], expected: tuple[str, list[str]]
) -> None:
    assert verdict(MENTORING, **answer) == expected


@pytest.mark.parametrize(("days", "expected"), [(14, "O09"), (13, "O07"), (21, None)])
def test_a_later_time_fails_and_an_earlier_one_exceeds(days: int, expected: str | None) -> None:
    due = {"days": days, "side": "before", "moment": "arrival"}
    found = verdict(NAMED, answer="changes", due=due)
    assert found == (("failed", [expected]) if expected else ("exceeded", []))


def test_no_answer_at_all_is_unanswered() -> None:
    assert judged(MENTORING, None, [28]).verdict is Verdict.UNANSWERED


def test_a_gate_is_told() -> None:
    assert (judge(MENTORING).gate, judge(NAMED.model_copy(update={"item": None})).gate) == (
        True, False,
    )  # fmt: skip


def test_what_an_answer_leaves_out_is_as_it_is_asked() -> None:
    answer = Answer.model_validate({"clause": "m", "answer": "changes", "quantity": "3"})
    assert promised(MENTORING, answer) == MENTORING.model_copy(update={"quantity": Decimal(3)})


@given(
    item=st.sampled_from(["C02", "C10", None]),
    asked=st.decimals("0", "100", places=1),
    first=st.decimals("0", "100", places=1),
    second=st.decimals("0", "100", places=1),
)
def test_accepting_more_never_turns_a_held_requirement_into_a_failed_one(
    item: str | None, asked: Decimal, first: Decimal, second: Decimal
) -> None:
    clause = MENTORING.model_copy(update={"item": item, "quantity": asked})
    less, more = sorted([first, second], reverse=item == "C10")
    before = judge(clause, answer="accepts", quantity=less)
    after = judge(clause, answer="accepts", quantity=more)
    assert after.verdict.met or not before.verdict.met
