"""What a document's types refuse, told with the field, the value and the way out."""

from collections.abc import Callable
from typing import Any

import pytest

from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import FORMAT
from sapar.terms.files.wrong_values import in_words, shown

Told = Callable[..., list[str]]

START = """\
id: visits
title: Visits
scheme: {id: visits, first_day: 2027-09-01, last_day: 2028-08-31}
sponsor: {name: Agency}
"""


def test_an_unknown_field_is_told_at_its_name_with_the_one_that_was_meant(told: Told) -> None:
    assert told(START + "clauses:\n  - id: a\n    owned_by: [host]\n    foo: 1\n") == [
        "7:5 T11 clauses[1] has no field owned_by (did you mean owed_by?)",
        f"8:5 T11 clauses[1] has no field foo (its fields are {', '.join(Clause.model_fields)})",
    ]


def test_what_is_missing_is_told_where_it_belongs(told: Told) -> None:
    assert told("id: visits\ntitle:\nsponsor: {country: KZ}\n") == [
        "1:1 T12 scheme is missing in the document (no document can do without it)",
        "2:1 T12 title is missing in the document (no document can do without it)",
        "3:1 T12 name is missing in sponsor (no document can do without it)",
    ]


def test_all_wrong_values_are_told_in_the_order_of_the_file(told: Told) -> None:
    text = START + (
        "money:\n  currency: KZ\n  fee: 4000\nplanning:\n  - on: 1 May\n    party: ministry\n"
        "    act: approved\ntitle2:\n  uk: x\n"
    )
    assert [line.partition(" (")[0] for line in told(text)] == [
        "6:13 T13 money.currency is KZ",
        "7:8 T13 money.fee is 4000",
        "9:9 T13 planning[1].on is 1 May",
        "10:12 T13 planning[1].party is ministry",
        "12:1 T11 the document has no field title2",
    ]


def test_an_unknown_language_is_told_at_its_code(told: Told) -> None:
    text = START.replace("title: Visits", "title: {en: Visits, uk: Візити}")
    assert told(text) == [
        "2:25 T13 title.uk is no language of a document (one of en, kk, ru was expected)"
    ]


def test_of_another_version_nothing_else_is_told(told: Told) -> None:
    assert told("format: sapar-terms/2\nnew: 1\n") == [
        f"1:9 T13 format is sapar-terms/2 (did you mean {FORMAT}? one of {FORMAT} was expected)"
    ]


def test_the_way_to_a_part_is_counted_from_one() -> None:
    assert in_words(("clauses", 2, "due", "days")) == "clauses[3].due.days"
    assert in_words(()) == "the document"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"a": 1}, "a group of fields"),
        ([1], "a list"),
        (None, "empty"),
        (True, "true"),
        (5, "5"),
        ("x" * 61, "x" * 60 + "…"),
    ],
)
def test_a_value_is_shown_short(value: Any, said: str) -> None:
    assert shown(value) == said
