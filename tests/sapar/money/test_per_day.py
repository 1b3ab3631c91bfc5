from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.money.per_day import Bundle, StaySums, compare, per_day, per_visit
from sapar.values.amount import Amount
from sapar.values.measured import Measured


def bundle(days: int, **money: int) -> Bundle:
    amounts = {item: Amount(Decimal(number), "EUR") for item, number in money.items()}
    return Bundle(money=amounts, days=Decimal(days))


SHORT = bundle(
    84, fee=4000, contractor_margin=1500, subsistence=4200, travel=800, visa=200,
    overhead=300, insurance=1000, special_needs=5000,
)  # fmt: skip
DEGREE = bundle(365, fee=14000, stipend=8800, travel=1200)


def rounded(figure: Measured) -> float:
    return round(figure.value or 0, 3)


def sums(money: int, days: int, people: int = 1) -> StaySums:
    """One stay."""
    return StaySums(
        stays=1,
        priced=Decimal(money),
        person_days=float(days * people),
        with_days=1,
        paid=Decimal(money),
        visits=float(people),
        with_people=1,
    )


VISIT = sums(12000, days=84)


class TestPerDay:
    def test_worked_visit(self) -> None:
        found = per_day(VISIT, 1)
        assert (round(found.value or 0, 2), found.n, found.coverage) == (142.86, 1, 1)
        assert found.method == "money over person-days of the same stays"

    def test_worked_degree(self) -> None:
        assert round(per_day(sums(24000, days=365), 1).value or 0, 2) == 65.75

    def test_per_visit(self) -> None:
        found = per_visit(sums(12000, days=84, people=4), 1)
        assert found.value == 3000
        assert found.method == "money over visits of the same stays"

    def test_sums_of_different_stays_are_added(self) -> None:
        both = VISIT + sums(24000, days=365)
        assert round(per_day(both, 2).value or 0, 2) == round(36000 / 449, 2)
        assert per_visit(both, 2).value == 18000

    def test_a_stay_with_a_payment_of_unknown_amount_lowers_coverage_and_not_the_price(
        self,
    ) -> None:
        both = VISIT + StaySums(stays=1)
        assert (per_day(both, 2).value, per_day(both, 2).n) == (per_day(VISIT, 1).value, 1)
        assert (per_day(both, 2).coverage, per_visit(both, 4).coverage) == (0.5, 0.25)

    def test_no_days(self) -> None:
        reason = "of no stay are both its payments and its days known"
        undated = replace(VISIT, priced=Decimal(0), person_days=0.0, with_days=0)
        assert per_day(undated, 1) == Measured.not_computable(reason, coverage=0.0)
        assert per_visit(undated, 1).value == 12000

    def test_no_visits(self) -> None:
        reason = "of no stay are both its payments and its people known"
        assert per_visit(StaySums(stays=2), 2) == Measured.not_computable(reason, coverage=0.0)

    def test_no_money(self) -> None:
        assert per_day(StaySums(), 3).reason == "no payment belongs to a stay"
        assert per_visit(StaySums(), 3).reason == "no payment belongs to a stay"


class TestAgainstDegree:
    def test_all_in(self) -> None:
        assert rounded(compare(SHORT, DEGREE).all_in) == 2.173

    def test_without_travel(self) -> None:
        found = compare(SHORT, DEGREE).without_travel
        assert rounded(found) == 2.096
        assert found.method == (
            "money per day of a short stay / of a degree, without travel and visa, current prices"
        )

    def test_living_only(self) -> None:
        assert rounded(compare(SHORT, DEGREE).living_only) == 2.074

    def test_a_grant_that_is_not_split_hides_its_travel(self) -> None:
        found = compare(bundle(84, grant=12000), bundle(365, stipend=24000))
        assert rounded(found.all_in) == 2.173
        reason = "a grant in it is not split into living cost and travel"
        assert found.without_travel.reason == found.living_only.reason == reason

    def test_no_money_of_a_kind_in_one_of_the_two(self) -> None:
        found = compare(bundle(84, fee=12000), DEGREE).living_only
        assert found.reason == "one of the two has no money for these items"

    def test_only_the_same_prices_compare(self) -> None:
        constant = replace(DEGREE, prices="constant 2019 prices, PPP")
        with pytest.raises(ValueError, match="compare in the same prices"):
            compare(SHORT, constant)

    def test_only_one_currency_compares(self) -> None:
        tenge = replace(DEGREE, money={"fee": Amount(Decimal(1), "KZT")})
        with pytest.raises(ValueError, match="convert to one currency"):
            compare(SHORT, tenge)

    def test_days_are_above_zero(self) -> None:
        with pytest.raises(ValueError, match="days 0: expected above zero"):
            bundle(0, fee=1)


@given(money=st.integers(1, 10**9), days=st.integers(1, 10**5))
def test_a_bundle_against_itself_is_one(money: int, days: int) -> None:
    one = bundle(days, stipend=money)
    assert compare(one, one).all_in.value == 1
