from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.exchange.rates.daily import DailyRates, DayRate, RefusedRate, monthly, once

FRIDAY = date(2026, 10, 30)


def rate(number: str, on: date = FRIDAY, currency: str = "USD") -> DayRate:
    return DayRate(currency, on, Decimal(number))


def test_a_months_rate_is_the_mean_of_its_days() -> None:
    days = [rate("1.1172"), rate("1.113", date(2026, 10, 29)), rate("1.1133", date(2026, 10, 28))]
    others = [rate("1.2", date(2026, 11, 2)), rate("175.68", currency="JPY")]
    assert monthly([*days, *others]) == (
        ("JPY", "2026-10", Decimal("175.680000")),
        ("USD", "2026-10", Decimal("1.114500")),
        ("USD", "2026-11", Decimal("1.200000")),
    )


@given(st.lists(st.decimals("0.0001", 10**5, places=4), min_size=1, max_size=23), st.data())
def test_order_changes_no_mean_and_it_lies_between_its_days(
    numbers: list[Decimal], data: st.DataObject
) -> None:
    days = [rate(str(each), date(2026, 10, at)) for at, each in enumerate(numbers, 1)]
    ((_currency, _month, found),) = monthly(days)
    assert monthly(data.draw(st.permutations(days))) == (("USD", "2026-10", found),)
    assert min(numbers) <= found <= max(numbers)


def test_a_rate_holds_over_a_weekend_and_not_over_a_gap() -> None:
    rates = DailyRates("f.csv", "ecb", (rate("1.1172"),))
    for days in range(8):
        assert rates.on("USD", FRIDAY + timedelta(days=days)) == rate("1.1172")
    assert rates.on("USD", FRIDAY + timedelta(days=8)) is None
    assert rates.on("USD", FRIDAY - timedelta(days=1)) is None
    assert rates.on("KZT", FRIDAY) is None


def test_of_two_rates_that_contradict_each_other_neither_is_kept() -> None:
    told = [("line 2", rate("1.1")), ("line 3", rate("1.2")), ("line 4", rate("9", currency="SEK"))]
    again = [("line 5", rate("9", currency="SEK"))]
    kept, refused = once([*told, *again])
    assert kept == (rate("9", currency="SEK"),)
    assert refused == (
        RefusedRate("line 2", "rate-twice", "USD 1.1"),
        RefusedRate("line 3", "rate-twice", "USD 1.2"),
    )


@pytest.mark.parametrize("number", ["0", "-1", "NaN", "Infinity"])
def test_a_rate_is_above_zero(number: str) -> None:
    with pytest.raises(ValueError, match="rate of USD"):
        rate(number)
