from decimal import Decimal
from fractions import Fraction

import pytest

from sapar.terms.checks.stays import fee_for, items_for, lengths, within_fee
from sapar.terms.checks.variation import varied
from sapar.terms.document.clauses import Clause, Per
from sapar.terms.document.money import Band, Fee, PriceItem
from sapar.values.party import Party

BANDS = "money: {{fee: {{bands: [{bands}]}}}}"
HOURS = {"talks": Clause(id="talks", quantity=Decimal(2), unit="hour", per=Per.WEEK)}


@pytest.mark.parametrize(
    ("change", "days"),
    [
        ("scheme: {stay: {shortest: 28, longest: 84}}", (28, 84)),
        ("scheme: {stay: {shortest: 28, longest: 28}}", (28,)),
        ("scheme: {stay: null}", ()),
        ("scheme: {stay: {shortest: 28, longest: 21}}", ()),
        (
            BANDS.format(
                bands="{days: 14, amount: 1}, {days: 42, amount: 2}, {days: 90, amount: 3}"
            ),
            (28, 42, 43, 84),
        ),
        ("money: {fee: {bands: [{days: 42, amount: 2}]}}", (28, 42)),
    ],
)
def test_lengths_at_which_prices_are_compared(change: str, days: tuple[int, ...]) -> None:
    assert lengths(varied(change)) == days


@pytest.mark.parametrize(
    ("per", "amount"),
    [
        (Per.STAY, Fraction(100)),
        (Per.DAY, Fraction(2_800)),
        (Per.WEEK, Fraction(400)),
        (Per.MONTH, Fraction(100) * 28 * 48 / 1461),
        (Per.YEAR, Fraction(100) * 28 * 4 / 1461),
        (Per.HOUR, None),
    ],
)
def test_a_fee_for_28_days(per: Per, amount: Fraction | None) -> None:
    assert fee_for(Fee(amount=Decimal(100), per=per), 28) == amount


def test_a_band_is_for_stays_up_to_its_days() -> None:
    fee = Fee(bands=(Band(days=30, amount=Decimal(1)), Band(days=60, amount=Decimal(2))))
    assert [fee_for(fee, days) for days in (30, 31, 61)] == [1, 2, None]


def test_a_fee_that_offers_are_to_say_is_unknown() -> None:
    assert fee_for(Fee(), 28) is None


def item(amount: int | None, per: Per, *clauses: str) -> PriceItem:
    priced = None if amount is None else Decimal(amount)
    return PriceItem(id="a", service="x", amount=priced, per=per, clauses=clauses)


def test_items_are_added_up_over_a_stay() -> None:
    items = [item(100, Per.STAY), item(10, Per.WEEK), item(5, Per.HOUR, "talks")]
    assert items_for(items, HOURS, 28) == 100 + 40 + 5 * 8


@pytest.mark.parametrize(
    "odd", [item(None, Per.STAY), item(5, Per.HOUR), item(5, Per.HOUR, "nothing")]
)
def test_one_item_that_cannot_be_counted_leaves_no_sum(odd: PriceItem) -> None:
    assert items_for([item(100, Per.STAY), odd], HOURS, 28) is None


def test_the_fee_is_made_of_what_its_payer_pays_its_payee() -> None:
    change = "money: {items: [{id: visa, service: x, paid_by: participant}]}"
    money = varied(change).money
    assert money is not None
    assert money.fee is not None
    assert money.fee.paid_by is Party.SPONSOR
    assert [place for place, _item in within_fee(money)] == [0, 1, 2, 3, 4, 5]
