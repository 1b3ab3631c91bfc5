from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from sapar.agreements.commitments import Commitment

AFTER_A_YEAR = {"days": 365, "side": "after", "moment": "return"}


@pytest.mark.parametrize(
    ("fields", "quantity"),
    [
        ({}, None),
        ({"quantity": 3}, 3),
        ({"quantity": 3, "per": "stay"}, 3),
        ({"quantity": 2, "per": "week"}, 24),
        ({"quantity": "0.5", "per": "day"}, 42),
        ({"quantity": 1, "per": "month"}, Fraction(84 * 12, 365)),
        ({"quantity": 1, "per": "hour"}, None),
        ({"quantity": 1, "per": "quarter", "due": AFTER_A_YEAR}, 4),
        ({"quantity": 1, "per": "quarter", "item": "E07", "due": AFTER_A_YEAR}, 4),
        ({"quantity": 1, "per": "quarter", "item": "E07"}, None),
        ({"quantity": 1, "per": "week", "item": "E03", "due": {"on": "2027-01-01"}}, None),
    ],
)
def test_a_number_of_a_stretch_comes_to_one_of_the_whole(
    commit: Callable[..., Commitment], fields: dict[str, Any], quantity: Fraction | None
) -> None:
    assert commit(**fields).quantity == quantity


def test_it_grows_over_the_stay_or_after_the_return(commit: Callable[..., Commitment]) -> None:
    weekly = commit(quantity=1, per="week")
    assert weekly.over == weekly.stay
    later = commit(quantity=1, per="quarter", due=AFTER_A_YEAR).over
    assert later is not None
    assert (later.first_day.isoformat(), later.days) == ("2027-11-29", 365)
    assert commit(quantity=1).over is None
