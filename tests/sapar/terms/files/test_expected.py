"""What was expected where a type refused a value, in words."""

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from sapar.terms.document.clauses import Clause, Remedy
from sapar.terms.document.money import Fee
from sapar.terms.document.scheme import Indicator, Length, Organisation, Scheme
from sapar.terms.document.terms import Terms
from sapar.terms.files.expected import expected_of


def expected(model: type[BaseModel], **content: Any) -> str:
    with pytest.raises(ValidationError) as refused:
        model.model_validate(content)
    return expected_of(refused.value.errors(include_url=False)[0])


TEXT = "text was expected; put a number that is meant as text in double quotes"
PARTIES = "sponsor, sending, host, contractor, participant, mentor, third"
FORMAT = "did you mean sapar-terms/1? one of sapar-terms/1 was expected"
NUMBER = "a number was expected"
GROUP = "a group of fields was expected, each in a line of its own, two blanks in"


@pytest.mark.parametrize(
    ("model", "content", "said"),
    [
        (Clause, {"id": "C02"}, "small letters, digits and hyphens, as in mentor-hours"),
        (Clause, {"id": 5}, TEXT),
        (Clause, {"id": "a" * 81}, "a text of at most 80 characters was expected"),
        (
            Clause,
            {"id": "a", "item": "C2"},
            "a code of the catalogue, as in C02; `sapar catalogue` lists them",
        ),
        (
            Clause,
            {"id": "a", "owed_by": "host"},
            "a list was expected, each item in a line of its own after a hyphen",
        ),
        (
            Clause,
            {"id": "a", "owed_by": ["hosts"]},
            f"did you mean host? one of {PARTIES} was expected",
        ),
        (Clause, {"id": "a", "remedy": "refund"}, GROUP),
        (Clause, {"id": "a", "title": ""}, "a text was expected"),
        (Clause, {"id": "a", "title": {}}, "at least one was expected"),
        (Clause, {"id": "a", "due": {"days": 3}}, "days, side and moment belong together"),
        (Clause, {"id": "a", "due": {"on": "soon"}},
         "a day was expected as year-month-day, as in 2027-09-01"),
        (Clause, {"id": "a", "due": {"working": "yes"}}, "true or false was expected"),
        (Remedy, {"kind": "refund", "within": 4001}, "4000 or less was expected"),
        (Length, {"shortest": 0, "longest": 1}, "1 or more was expected"),
        (
            Length,
            {"shortest": "28", "longest": 1},
            "a whole number was expected, without quotes and without a point",
        ),
        (Fee, {"amount": "1 000"}, f"{NUMBER}, with a point and without blanks: 4000.50"),
        (Fee, {"amount": "nan"}, NUMBER),
        (Fee, {"amount": []}, NUMBER),
        (Fee, {"amount": True}, NUMBER),
        (Fee, {"amount": "0.00001"}, "a number of at most 4 digits after the point was expected"),
        (Fee, {"amount": "1" * 19}, "a number of at most 18 digits was expected"),
        (Fee, {"amount": "1" * 16}, "a number of at most 14 digits before the point was expected"),
        (Organisation, {"name": "A", "country": "UK"}, "did you mean GB?"),
        (
            Organisation,
            {"name": "A", "ror": "012345678"},
            "an address of ror.org, as in https://ror.org/0…",
        ),
        (
            Indicator,
            {"text": "a", "counts": 7},
            "one of people, spending, outcome was expected",
        ),
        (Terms, {"format": "sapar-terms/9"}, FORMAT),
        (Scheme, {"fields": ["1"]},
         'two to four digits in double quotes (ISCED-F 2013), as in "0111"'),
    ],
)  # fmt: skip
def test_what_was_expected_is_said_with_the_way_out(
    model: type[BaseModel], content: dict[str, Any], said: str
) -> None:
    if model is Scheme:
        content = {"id": "a", "first_day": "2027-01-01", "last_day": "2027-01-01"} | content
    assert expected(model, **content) == said
