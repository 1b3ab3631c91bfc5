from decimal import Decimal
from typing import Any, get_args

import pytest

from sapar.standards.catalogue.commitment import Deadline
from sapar.standards.catalogue.entries import PERIODS
from sapar.standards.catalogue.numbers import MOMENTS, SIDES, deadline_of, quantity_of
from sapar.terms.document.clauses import Due, Moment, Per, Side
from sapar.values.unusable import UnusableError

DUE: dict[str, Any] = {"days": 10, "working": True, "side": "after", "moment": "absence"}


def test_a_quantity_is_exact() -> None:
    assert quantity_of({"quantity": 0.1}, "A") == Decimal("0.1")
    assert quantity_of({}, "A") is None


@pytest.mark.parametrize("given", [-1, "1", True])
def test_a_quantity_is_a_number_from_0_on(given: object) -> None:
    with pytest.raises(UnusableError, match=r"A, quantity: error S10: .* cannot be used"):
        quantity_of({"quantity": given}, "A")


def test_a_deadline_is_counted_from_a_moment_or_a_stretch_of_the_stay() -> None:
    assert deadline_of({}, "A") is None
    counted = Deadline(days=10, working=True, side="after", moment="absence")
    assert deadline_of({"due": DUE}, "A") == counted
    middle = Deadline(earliest=Decimal("0.4"), latest=Decimal("0.6"))
    assert deadline_of({"due": {"earliest": 0.4, "latest": 0.6}}, "A") == middle


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("soon", "A, due: error S10: 'soon' cannot be used"),
        ({**DUE, "hours": 2}, "A, due: error S10"),
        ({**DUE, "days": -1}, "A, due: error S10"),
        ({**DUE, "days": 1.5}, "A, due: error S10"),
        ({**DUE, "days": True}, "A, due: error S10"),
        ({**DUE, "working": "yes"}, "A, due: error S10"),
        ({**DUE, "earliest": 0.4}, "A, due: error S10"),
        ({**DUE, "latest": 0.4}, "A, due: error S10"),
        ({"earliest": 0.6, "latest": 0.4}, "A, due: error S10"),
        ({"latest": 1.4}, "A, due: error S10"),
        ({"latest": "end"}, "A, due: error S10"),
        ({**DUE, "side": "behind"}, "A, due: error S09: 'behind' is not known"),
        (
            {**DUE, "moment": "absense"},
            r"A, due: error S09: 'absense' .* \(did you mean absence\?\)",
        ),
    ],
)
def test_anything_else_is_no_deadline(given: object, message: str) -> None:
    with pytest.raises(UnusableError, match=message):
        deadline_of({"due": given}, "A")


def test_moments_sides_and_periods_are_those_of_a_clause() -> None:
    assert list(MOMENTS) == [*Moment]
    assert list(SIDES) == [*Side]
    assert list(PERIODS) == [each for each in Per if each is not Per.STAY]
    fields = {*Due.model_fields} - {"on"}
    assert {*Deadline.__dataclass_fields__} == fields
    assert get_args(Due.model_fields["moment"].annotation)[0] is Moment
