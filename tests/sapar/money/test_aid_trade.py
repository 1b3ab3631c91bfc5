from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.money.aid_trade import PairSums, from_sums, sums_of, trend
from sapar.money.flow import Flow
from sapar.values.amount import Amount
from sapar.values.country import Country
from sapar.values.measured import Measured
from sapar.values.party import Party

KZ, DE = Country("KZ"), Country("DE")


def pair(to_host: int, to_origin: int, **others: int) -> PairSums:
    rows = others.pop("rows", 8)
    moved = others.pop("moved", rows)
    without = others.pop("rows_without_amount", 0)
    money = {name: Decimal(number) for name, number in others.items()}
    return PairSums(
        to_host=Decimal(to_host),
        to_origin=Decimal(to_origin),
        moved=moved,
        rows=rows,
        rows_without_amount=without,
        **money,
    )


class TestBalance:
    def test_worked_pair(self) -> None:
        found = from_sums(pair(9700, 2300))
        assert round(found.value or 0, 4) == 0.6167
        assert (found.n, found.coverage, found.low) == (8, 1, None)

    @pytest.mark.parametrize(
        ("to_host", "to_origin", "balance"), [(5, 0, 1.0), (0, 5, -1.0), (5, 5, 0.0)]
    )
    def test_pure_sale_pure_aid_and_mutual(
        self, to_host: int, to_origin: int, balance: float
    ) -> None:
        assert from_sums(pair(to_host, to_origin)).value == balance

    def test_unplaced_money_gives_bounds(self) -> None:
        found = from_sums(pair(9700, 2300, unplaced=3000))
        assert (found.low, found.high) == (4400 / 15000, 10400 / 15000)
        assert found.coverage == 0.8

    def test_money_on_another_way_is_placed(self) -> None:
        assert from_sums(pair(9700, 2300, neither=3000, unplaced=3000)).coverage == 15 / 18

    def test_few_payments_between_the_two_do_not_speak_for_all_money(self) -> None:
        found = from_sums(pair(0, 110, neither=9890, moved=6, rows=53222))
        assert (found.value, found.n, found.coverage) == (-1.0, 6, 1)
        assert found.method == (
            "(paid to the host country - paid to the origin country) / their sum; "
            "1.1 % of the money moved between the two countries"
        )

    @pytest.mark.parametrize(
        ("others", "share"),
        [
            ({}, "100.0 %"),
            ({"unplaced": 100}, "50.0 %"),
            ({"neither": 99_900}, "0.1 %"),
            ({"neither": 10**9}, "< 0.1 %"),
            ({"neither": -50}, "100.0 %"),
        ],
    )
    def test_the_share_is_one_of_all_money_paid(self, others: dict[str, int], share: str) -> None:
        method = from_sums(pair(60, 40, **others)).method
        assert method.split("; ")[1] == f"{share} of the money moved between the two countries"

    @pytest.mark.parametrize(
        ("sums", "reason"),
        [
            (
                pair(0, 0, rows=0),
                "no money moved between the two countries, as far as it is recorded",
            ),
            (
                pair(0, 0, neither=70),
                "no money moved between the two countries, as far as it is recorded",
            ),
            (pair(0, 0, unplaced=7), "of no payment between them are both countries known"),
            (pair(0, 0, rows=3, rows_without_amount=3), "no amount is recorded"),
            (
                pair(-1, 5),
                "refunds exceed payments in one direction, and a net has no balance",
            ),
        ],
    )
    def test_says_why_there_is_no_balance(self, sums: PairSums, reason: str) -> None:
        assert from_sums(sums).reason == reason


class TestSumsOfFlows:
    def test_worked_visit(self, visit: list[Flow]) -> None:
        waiver = Flow(
            payer=Party.HOST,
            payer_country=DE,
            payee=Party.PARTICIPANT,
            payee_country=KZ,
            item="stipend",
            amount=Amount(Decimal(500), "EUR"),
        )
        nobody = replace(visit[5], payer_country=None)
        found = sums_of([*visit[:5], nobody, waiver], KZ, DE)
        assert found == pair(5500, 500, neither=5500, unplaced=1000, moved=3, rows=7)

    def test_a_payment_without_its_amount_did_not_move(self, visit: list[Flow]) -> None:
        found = sums_of([*visit, replace(visit[0], amount=None)], KZ, DE)
        assert (found.moved, found.rows_without_amount) == (2, 1)

    def test_one_country_is_no_pair(self, visit: list[Flow]) -> None:
        with pytest.raises(ValueError, match="no money crosses a border"):
            sums_of(visit, KZ, KZ)


class TestTrend:
    def test_slope_per_year(self) -> None:
        by_year = {
            2015: from_sums(pair(4, 6)),
            2016: from_sums(pair(5, 5)),
            2017: from_sums(pair(65, 35)),
            2018: from_sums(pair(0, 0)),
        }
        found = trend(by_year)
        assert found.value == pytest.approx(0.25)
        assert (found.n, found.coverage) == (3, 0.75)

    def test_years_may_be_apart(self) -> None:
        by_year = {year: from_sums(pair(5 + year - 2010, 5)) for year in (2010,)}
        by_year |= {2014: from_sums(pair(3, 1)), 2012: from_sums(pair(5, 3))}
        assert trend(by_year).value == pytest.approx(0.125)

    def test_two_years_are_no_trend(self) -> None:
        found = trend({2015: from_sums(pair(4, 6)), 2016: from_sums(pair(5, 5))})
        assert found == Measured.not_computable(
            "a trend needs at least 3 years with a balance, there are 2", n=2
        )


@given(to_host=st.integers(0, 10**9), to_origin=st.integers(0, 10**9))
def test_seen_from_the_other_side_the_sign_turns(to_host: int, to_origin: int) -> None:
    here, there = from_sums(pair(to_host, to_origin)), from_sums(pair(to_origin, to_host))
    assert here.reason == there.reason
    assert here.value is None or here.value == -(there.value or 0)
