"""Which part of one version is which part of another."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.planning.act import Act
from sapar.terms.differences.matching import keyed, moved, renamed
from sapar.terms.document.clauses import Clause
from sapar.terms.document.money import Band, Milestone
from sapar.terms.document.scheme import Condition, Organisation
from sapar.terms.document.terms import PlanningEntry, Waiver
from sapar.values.party import Party
from sapar.values.wording import Language

DAY = date(2027, 1, 15)


def test_parts_are_known_by_what_makes_them_what_they_are() -> None:
    parts = [
        Clause(id="mentor"),
        Organisation(name={Language.KAZAKH: "Университет", Language.ENGLISH: "University"}),
        Milestone.model_validate({"name": "Review", "share": "0.5"}),
        Condition(text="Teaches"),
        Band.model_validate({"days": 28, "amount": 4}),
        PlanningEntry(on=DAY, party=Party.HOST, act=Act.CHANGED, clause="mentor"),
        Waiver(rule="L07", reason="small", author="A. Lawyer", on=DAY),
    ]
    assert list(keyed(parts)) == [
        "mentor",
        "University",
        "Review",
        "Teaches",
        "28",
        "2027-01-15 host changed mentor",
        "L07",
    ]


def test_the_second_of_one_name_has_a_number() -> None:
    assert list(keyed([Clause(id="a"), Clause(id="a")])) == ["a", "a (2)"]


def test_a_clause_of_another_name_is_found_by_its_item() -> None:
    before = keyed([Clause(id="a", item="C02"), Clause(id="b", item="C04"), Clause(id="c")])
    after = keyed([Clause(id="x", item="C02"), Clause(id="b", item="C04"), Clause(id="y")])
    assert list(renamed(before, after)) == [("a", "x")]


def test_two_clauses_of_one_item_are_not_guessed_at() -> None:
    before = keyed([Clause(id="a", item="C02"), Clause(id="b", item="C02")])
    after = keyed([Clause(id="x", item="C02"), Clause(id="y", item="C02")])
    assert list(renamed(before, after)) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [("abcd", "abcd", ""), ("abcd", "bcda", "a"), ("abc", "axbyc", ""), ("", "", "")],
)
def test_as_few_as_possible_have_moved(before: str, after: str, expected: str) -> None:
    assert "".join(moved(before, after)) == expected


@given(st.permutations("abcdefg"))
def test_what_has_not_moved_stands_in_its_old_order(order: list[str]) -> None:
    gone = moved("abcdefg", order)
    rest = [name for name in order if name not in gone]
    assert rest == sorted(rest)
    assert len(gone) == len(moved(order, "abcdefg"))
