"""The kinds of values that parts of a document hold."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from sapar.terms.document.part import Day, Exact, Identifier, Part, Share, Text, Words
from sapar.values.wording import Language


def taken(kind: Any, value: Any) -> Any:
    return TypeAdapter(kind).validate_python(value)


def reason(kind: Any, value: Any) -> str:
    with pytest.raises(ValidationError) as refused:
        taken(kind, value)
    return refused.value.errors()[0]["msg"]


@pytest.mark.parametrize(
    ("given", "written"),
    [
        (4000, '"4000"'),
        (Decimal("4000.00"), '"4000"'),
        ("4000.50", '"4000.5"'),
        ("-0", '"0"'),
        ("0.0000", '"0"'),
    ],
)
def test_a_number_is_written_in_one_way(given: Any, written: str) -> None:
    assert TypeAdapter(Exact).dump_json(taken(Exact, given)).decode() == written


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1.00001", "1" * 19, "ten", True, None])
def test_what_is_no_exact_number_is_refused(value: Any) -> None:
    with pytest.raises(ValidationError):
        taken(Exact, value)


def test_a_share_is_a_part_of_a_whole() -> None:
    assert taken(Share, "0.25") == Decimal("0.25")
    with pytest.raises(ValidationError):
        taken(Share, "1.01")


def test_a_day_is_written_as_a_day() -> None:
    assert taken(Day, "2027-09-01") == date(2027, 9, 1)
    assert taken(Day, date(2027, 9, 1)) == date(2027, 9, 1)
    expected = "a day was expected as year-month-day, as in 2027-09-01"
    assert {reason(Day, value) for value in (20270901, "1.9.2027", None)} == {expected}
    assert reason(Day, datetime(2027, 9, 1)) == expected  # noqa: DTZ001 -- no moment is a day
    assert reason(Day, "2027-02-29") == "the calendar has no such day"


def test_words_are_a_text_or_one_text_a_language() -> None:
    assert taken(Words, "Visits") == "Visits"
    assert taken(Words, {"kk": "Сапарлар"}) == {Language.KAZAKH: "Сапарлар"}
    for value in ("", {}, {"uk": "Візити"}, 5, ["Visits"]):
        with pytest.raises(ValidationError):
            taken(Words, value)


def test_letters_typed_in_two_ways_and_ends_of_lines_are_the_same_text() -> None:
    assert taken(Text, "й\r\n") == "й\n"


def test_a_part_is_named_by_small_letters_digits_and_hyphens() -> None:
    assert taken(Identifier, "c02-mentor") == "c02-mentor"
    for value in ("", "C02", "-c", "a b", "a" * 81):
        with pytest.raises(ValidationError):
            taken(Identifier, value)


def test_a_part_knows_its_fields_and_never_changes() -> None:
    class Room(Part):
        name: Text

    room = Room(name=" Library ")
    assert room.name == "Library"
    with pytest.raises(ValidationError):
        room.name = "Archive"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Room.model_validate({"name": "Library", "floor": 2})
