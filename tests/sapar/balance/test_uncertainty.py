from decimal import Decimal

import numpy as np
import pytest

from sapar.balance.moments import Moments
from sapar.balance.uncertainty import (
    FEWEST,
    NO_PARTS,
    Chance,
    Drawn,
    Resampler,
    StayParts,
    beside,
    with_interval,
)
from sapar.values import resampling
from sapar.values.measured import Measured

DRAWS = Resampler(draws=400, seed=1)


def parts(*rows: tuple[float, float]) -> StayParts:
    return StayParts(("paid", "days"), np.array(rows, dtype=float))


TWENTY = parts(*((100.0 * day, float(day)) for day in range(1, 11)), *((500.0, 10.0),) * 10)
PRICE = Measured.of(70.0, n=20, coverage=1.0, method="money over days")


def test_each_sum_has_a_number_for_each_draw() -> None:
    drawn = DRAWS.sums(TWENTY)
    assert {name: numbers.shape for name, numbers in drawn.items()} == {
        "paid": (400,),
        "days": (400,),
    }


def test_draws_lie_about_the_sum_of_all_stays() -> None:
    # A sum of Poisson(1) weights has the sum itself as its mean and sum of squares as variance.
    days = Resampler(draws=20_000, seed=1).sums(TWENTY)["days"]
    assert days.mean() == pytest.approx(155, abs=0.7)
    assert days.var() == pytest.approx(385 + 1000, rel=0.05)


def test_the_order_of_stays_changes_nothing() -> None:
    turned = StayParts(TWENTY.names, TWENTY.values[::-1])
    assert (DRAWS.sums(turned)["paid"] == DRAWS.sums(TWENTY)["paid"]).all()


def test_the_same_seed_gives_the_same_draws_and_another_does_not() -> None:
    assert (DRAWS.sums(TWENTY)["paid"] == Resampler(400, 1).sums(TWENTY)["paid"]).all()
    assert (DRAWS.sums(TWENTY)["paid"] != Resampler(400, 2).sums(TWENTY)["paid"]).any()


def test_draws_in_pieces_are_of_the_same_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resampling, "CELLS", 50)
    assert DRAWS.sums(TWENTY)["paid"].shape == (400,)


def test_too_few_stays_are_not_drawn() -> None:
    assert dict(DRAWS.sums(parts(*((1.0, 1.0),) * (FEWEST - 1)))) == {}
    assert dict(DRAWS.sums(NO_PARTS)) == {}


def test_parts_of_two_groups_are_those_of_their_stays() -> None:
    both = parts((1.0, 2.0)) + parts((3.0, 4.0))
    assert both.values.tolist() == [[1.0, 2.0], [3.0, 4.0]]
    assert (NO_PARTS + TWENTY) is TWENTY
    assert (TWENTY + NO_PARTS) is TWENTY


def test_a_ratio_gets_the_percentiles_of_its_draws() -> None:
    drawn = {"paid": np.arange(1.0, 102.0), "days": np.full(101, 1.0)}
    found = with_interval(PRICE, drawn, ("paid",), ("days",))
    assert (found.value, found.low, found.high) == (70.0, 3.5, 98.5)
    assert found.method == (
        "money over days; 95 % interval by Poisson bootstrap over stays, 101 draws"
    )


def skewed(stays: int) -> StayParts:
    """Prices of days as they are: most are cheap, a few cost many times as much."""
    random = np.random.default_rng(4)
    days = random.integers(5, 60, stays).astype(float)
    return StayParts(
        ("paid", "days"), np.column_stack([days * random.lognormal(3, 1, stays), days])
    )


def test_few_stays_have_their_percentiles_corrected() -> None:
    """Costs are skewed to the right, and so is what they may be elsewhere."""
    drawn = Resampler(4000, 1).sums(skewed(25))
    plain = with_interval(PRICE, drawn.sums, ("paid",), ("days",))
    found = with_interval(PRICE, drawn, ("paid",), ("days",))
    assert found.low > plain.low
    assert found.high > plain.high
    assert found.method == (
        "money over days; 95 % BCa interval by Poisson bootstrap over stays, 4000 draws"
    )


def test_the_order_of_stays_does_not_show_in_a_corrected_interval() -> None:
    stays = skewed(25)
    turned = StayParts(stays.names, stays.values[::-1])
    assert with_interval(PRICE, DRAWS.sums(stays), ("paid",), ("days",)) == with_interval(
        PRICE, DRAWS.sums(turned), ("paid",), ("days",)
    )


FEES = Moments(
    2000,
    {"fee": 50_000, "travel": 150_000, "days": 10_000},
    {
        ("fee", "fee"): 2_000_000,
        ("fee", "travel"): 3_000_000,
        ("travel", "travel"): 15_000_000,
        ("fee", "days"): 260_000,
        ("days", "days"): 60_000,
    },
)
"""Of two thousand stays, in whole units: fees, travel and days."""


def test_many_stays_have_the_interval_of_the_closed_form() -> None:
    """R = 5; the squares of fee - 5 days sum to 2,000,000 - 2,600,000 + 1,500,000 = 900,000.

    So the error is the root of 2000 / 1999 * 900,000 / 10,000 squared, and t of 1999 is 1.96115.
    """
    price = Measured.of(5.0, n=2000, coverage=1.0, method="money over days")
    found = with_interval(price, FEES, ("fee",), ("days",))
    assert found.high == pytest.approx(5 + 1.961151 * (2000 / 1999 * 0.009) ** 0.5)
    assert found.low == pytest.approx(10 - found.high)
    assert found.method == (
        "money over days; 95 % linearised interval (delta method) over 2000 stays"
    )


def test_a_share_in_closed_form_stays_within_nothing_and_all() -> None:
    rare = Moments(
        10,
        {"fee": 1, "rest": 999},
        {("fee", "fee"): 1, ("fee", "rest"): 0, ("rest", "rest"): 10**6},
    )
    share = Measured.of(0.001, n=10, coverage=1.0, method="share")
    assert with_interval(share, rare, ("fee",), ("fee", "rest")).low == 0.0


@pytest.mark.parametrize(
    "moments",
    [
        Moments(9, FEES.sums, FEES.products),
        Moments(2000, FEES.sums, {}),
        Moments(2000, {"fee": 5, "days": 0}, FEES.products),
    ],
)
def test_the_closed_form_needs_ten_stays_all_products_and_something_below_the_line(
    moments: Moments,
) -> None:
    assert with_interval(PRICE, moments, ("fee",), ("days",)) is PRICE


def test_stays_alike_have_no_closed_form_either() -> None:
    alike = Moments(
        20, {"fee": 40, "days": 20}, {("fee", "fee"): 80, ("fee", "days"): 40, ("days", "days"): 20}
    )
    found = with_interval(PRICE, alike, ("fee",), ("days",))
    assert found.method == "money over days; no interval: all stays are alike in it"


def test_where_one_stay_has_all_that_is_below_the_line_nothing_is_corrected() -> None:
    drawn = Resampler(50, 1).sums(parts((1.0, 5.0), *((2.0, 0.0),) * 12))
    assert "BCa" not in with_interval(PRICE, drawn, ("paid",), ("days",)).method


def test_nothing_drawn_is_nothing() -> None:
    assert (len(Drawn()), Drawn().parts) == (0, NO_PARTS)


def test_draws_without_anything_below_the_line_are_left_out() -> None:
    drawn = {"paid": np.array([5.0, 1.0, 3.0]), "days": np.array([0.0, 1.0, 1.0])}
    found = with_interval(PRICE, drawn, ("paid",), ("days",))
    assert (found.low, found.high) == (1.05, 2.95)


def test_stays_that_are_all_alike_give_no_interval() -> None:
    drawn = {"paid": np.array([2.0, 4.0]), "days": np.array([1.0, 2.0])}
    found = with_interval(PRICE, drawn, ("paid",), ("days",))
    assert (found.low, found.high) == (None, None)
    assert found.method == "money over days; no interval: all stays are alike in it"


def test_bounds_of_what_is_unknown_are_not_replaced() -> None:
    bounded = Measured.of(0.5, low=0.1, high=0.9, n=20, coverage=0.4, method="share")
    drawn = {"paid": np.arange(1.0, 11.0), "days": np.full(10, 20.0)}
    assert with_interval(bounded, drawn, ("paid",), ("days",)) is bounded


@pytest.mark.parametrize(
    "drawn", [{}, {"days": np.ones(3)}, {"paid": np.ones(3), "days": np.zeros(3)}]
)
def test_without_draws_the_figure_stays_as_it_is(drawn: dict[str, np.ndarray]) -> None:
    assert with_interval(PRICE, drawn, ("paid",), ("days",)) is PRICE


def test_what_cannot_be_computed_gets_no_interval() -> None:
    none = Measured.not_computable("no payment is recorded")
    drawn = {"paid": np.arange(1.0, 11.0), "days": np.full(10, 20.0)}
    assert with_interval(none, drawn, ("paid",), ("days",)) is none


def shares(drawn: Chance) -> Measured:
    measured = Measured.of(0.5, n=20, coverage=1.0, method="share")
    return with_interval(measured, drawn, ("fee",), ("fee", "rest"))


def test_what_belongs_to_no_stay_is_a_part_of_every_drawing() -> None:
    """Each stay pays 1 to 20 and nothing to the rest: all of the rest is the scheme's, 210."""
    stays = StayParts(("fee", "rest"), np.array([[float(paid), 0.0] for paid in range(1, 21)]))
    drawn = Resampler(draws=4000, seed=1).sums(stays)
    assert shares(drawn).low is None
    whole = beside(drawn, {"fee": Decimal(210), "rest": Decimal(210)})
    assert isinstance(whole, Drawn)
    assert whole.fixed == {"rest": 210.0}
    found = shares(whole)
    assert found.low is not None
    assert found.high is not None
    # The sum has the deviation 53.6, the share a quarter of what it is of 210.
    assert (found.low, found.high) == pytest.approx((0.37, 0.605), abs=0.02)


def test_many_stays_have_the_same_in_closed_form() -> None:
    cents = [paid * 100 for paid in range(1, 21)]
    squares = sum(each**2 for each in cents)
    products = {("fee", "fee"): squares, ("fee", "rest"): 0, ("rest", "rest"): 0}
    moments = Moments(20, {"fee": sum(cents), "rest": 0}, products)
    found = shares(beside(moments, {"fee": Decimal(210), "rest": Decimal(210)}))
    assert found.low is not None
    assert found.high is not None
    residual = np.std([paid / 2 for paid in range(1, 21)], ddof=1) * 20**0.5 / 420
    assert (found.high - found.low) / 2 == pytest.approx(2.093024 * residual)


def test_rounding_of_stays_is_nothing_beside_them() -> None:
    drawn = DRAWS.sums(TWENTY)
    total = Decimal(str(TWENTY.values[:, 0].sum())) + Decimal("0.004")
    assert beside(drawn, {"paid": total}) == drawn
    assert beside({}, {"paid": total}) == {}
    moments = Moments(20, {"paid": 100}, {})
    assert beside(moments, {"paid": Decimal("1.2")}) == moments
