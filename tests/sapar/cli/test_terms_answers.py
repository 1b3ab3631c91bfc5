"""What `sapar terms new` asks."""

from datetime import date
from typing import Any

import click
import pytest

from sapar.cli.terms_answers import QUESTIONS, answered, answered_languages
from sapar.values.unusable import UnusableError

GIVEN: dict[str, Any] = {
    "title": "Visits",
    "sponsor": "Agency",
    "currency": "KZT",
    "first_day": date(2027, 9, 1),
    "last_day": date(2028, 8, 31),
}


def test_without_asking_the_defaults_are_taken() -> None:
    assert answered(GIVEN, ask=False) == {
        **GIVEN,
        "kind": "public",
        "country": None,
        "shortest": 28,
        "longest": 84,
        "places": 0,
        "contractor": None,
        "fee": None,
    }


def test_what_has_no_default_is_asked_for_all_at_once() -> None:
    with pytest.raises(UnusableError) as raised:
        answered({"title": "Visits", "currency": "KZT"}, ask=False)
    assert raised.value.finding.code == "C05"
    assert raised.value.finding.message == "--sponsor, --first-day, --last-day is missing"


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("country", "UK", "did you mean GB?"),
        ("first-day", "1.9.2027", "a day was expected as year-month-day, as in 2027-09-01"),
        ("fee", "-1", "0 or more was expected"),
        ("title", " ", "a text was expected"),
        ("contractor", " ", None),
        ("fee", "", None),
    ],
)
def test_an_answer_is_held_to_its_type(option: str, value: str, said: str | None) -> None:
    kind = next(each.kind for each in QUESTIONS if each.option == option)
    if said is None:
        assert kind.convert(value, None, None) is None
    else:
        with pytest.raises(click.BadParameter) as raised:
            kind.convert(value, None, None)
        assert raised.value.message == said


def test_each_question_is_a_parameter() -> None:
    assert [each.name for each in QUESTIONS if each.default is None] == list(GIVEN)


def test_languages_are_taken_each_once_and_english_without_asking() -> None:
    assert answered_languages(("kk", "ru", "kk"), ask=True) == ("kk", "ru")
    assert answered_languages((), ask=False) == ("en",)
