from sapar.balance.moments import Moments
from sapar.values.ratio import RatioSums

# Two stays: host 3 and home 1 of 4 days, host 5 and home 0 of 2 days.
TWO = Moments(
    2,
    {"host": 8, "home": 1, "days": 6},
    {
        ("host", "host"): 34,
        ("host", "home"): 3,
        ("home", "home"): 1,
        ("host", "days"): 22,
        ("days", "days"): 20,
    },
)


def test_a_ratio_of_two_columns() -> None:
    assert TWO.ratio(("host",), ("days",)) == RatioSums(2, 8, 6, 34, 22, 20)


def test_a_share_of_a_sum_of_columns_counts_each_pair_in_both_orders() -> None:
    assert TWO.ratio(("home",), ("host", "home")) == RatioSums(2, 1, 9, 1, 4, 41)


def test_columns_that_were_not_multiplied_make_no_ratio() -> None:
    assert TWO.ratio(("home",), ("days",)) is None
    assert TWO.ratio(("host",), ("visits",)) is None


def test_moments_of_two_sets_of_stays_are_added() -> None:
    both = TWO + TWO
    assert (both.stays, both.sums["host"], both.products["host", "days"]) == (4, 16, 44)
    assert TWO + Moments() == TWO


# The same two stays, in each of which a mentor paid nothing.
SHARES = Moments(
    2,
    {"host": 8, "home": 1, "mentor": 0, "all": 9},
    {
        ("host", "host"): 34,
        ("home", "home"): 1,
        ("mentor", "mentor"): 0,
        ("host", "all"): 37,
        ("home", "all"): 4,
        ("mentor", "all"): 0,
        ("all", "all"): 41,
    },
    {"all": ("host", "home", "mentor")},
)


def test_a_share_of_a_sum_that_was_added_up_needs_no_other_products() -> None:
    share = TWO.ratio(("home",), ("host", "home"))
    assert SHARES.ratio(("home",), ("host", "home", "mentor")) == share
    assert SHARES.ratio(("home",), ("host", "home")) == share


def test_a_share_of_only_some_that_add_anything_is_none_of_the_sum() -> None:
    assert SHARES.ratio(("home",), ("home",)) == RatioSums(2, 1, 1, 1, 1, 1)
    assert SHARES.ratio(("home",), ("home", "days")) is None
    both = SHARES + SHARES
    assert both.ratio(("home",), ("host", "home")) == RatioSums(4, 2, 18, 2, 8, 82)
