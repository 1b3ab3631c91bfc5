from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.values.amount import Amount
from sapar.values.party import Party

HEAD: dict[str, Any] = {
    "on": date(2027, 9, 7),
    "author": Party.PARTICIPANT,
    "logged_at": datetime(2027, 9, 7, 18, tzinfo=UTC),
}


def test_a_request_and_what_came_of_it() -> None:
    asked = Asked(id="r1", activity="seminar", **HEAD)
    charge = Amount(Decimal(120), "EUR")
    outcome = Outcome(id="o1", of=asked.id, result=Result.CHARGED, charge=charge, **HEAD)
    assert (outcome.of, outcome.measured("percent"), asked.commitment) == ("r1", 1, None)


@pytest.mark.parametrize(
    ("result", "charge"), [(Result.GRANTED, 120), (Result.DENIED, 120), (Result.CHARGED, 0)]
)
def test_only_what_was_charged_has_a_charge_above_zero(result: Result, charge: int) -> None:
    with pytest.raises(ValueError, match="with a charge of"):
        Outcome(id="o1", of="r1", result=result, charge=Amount(Decimal(charge), "EUR"), **HEAD)
