import pytest

from sapar.balance.order.dominance import Pair, Verdict
from sapar.balance.order.one_order import MOST, one_order
from sapar.balance.panels.panel import PanelId
from sapar.values.measured import Measured
from sapar.values.unusable import UnusableError

EVEN = {PanelId.SAY: 1.0, PanelId.DELIVERY: 1.0}


@pytest.fixture
def two(group):
    return [group("A", say=0.8, delivery=0.3), group("B", say=0.4, delivery=0.6)]


def refusal(groups, weights=None, by="year", **more):
    with pytest.raises(UnusableError) as caught:
        one_order(groups, weights or EVEN, by=by, seed=1, **more)
    found = caught.value.finding
    assert (found.code, found.place) == ("B11", "--order")
    return found.message


def test_two_groups_of_which_weights_decide(two) -> None:
    order = one_order(two, EVEN, by="year", seed=1)
    assert order.pairs == (Pair(0, 1, Verdict.TRADE_OFF),)
    assert order.over_all_weights.ranks[:, 0].round(4).tolist() == [0.5714, 0.4286]
    assert round(float(order.over_all_weights.central[0, 0]), 4) == 0.7143
    assert order.orders["own"].values == pytest.approx((0.55, 0.5))
    assert order.orders["own"].ranks == (1, 2)


def test_each_party_has_an_order_of_its_own(two) -> None:
    parties = {"sponsor": {PanelId.DELIVERY: 1.0}, "participant": {PanelId.SAY: 2.0}}
    order = one_order(two, EVEN, by="year", seed=1, parties=parties)
    assert {name: each.ranks for name, each in order.orders.items()} == {
        "own": (1, 2),
        "sponsor": (2, 1),
        "participant": (1, 2),
    }
    assert order.orders["participant"].weights == {PanelId.SAY: 1, PanelId.DELIVERY: 0}


def test_those_that_tie_have_the_same_rank(group) -> None:
    groups = [group(name, say=0.5, delivery=0.5) for name in "AB"] + [
        group("C", say=0.1, delivery=0.1)
    ]
    assert one_order(groups, EVEN, by="year", seed=1).orders["own"].ranks == (1, 1, 3)


def test_weights_of_what_cannot_be_computed_go_to_the_rest(group) -> None:
    groups = [group(name, say=0.5, delivery=None) for name in "AB"]
    assert one_order(groups, EVEN, by="year", seed=1).orders["own"].weights == {PanelId.SAY: 1}


def test_figures_may_be_anywhere_within_their_bounds(group) -> None:
    def bounded(low, high):
        return Measured.of(low, low=low, high=high, n=9, coverage=1.0, method="bounds")

    groups = [group("A", say=bounded(0.2, 0.6)), group("B", say=bounded(0.4, 0.4))]
    order = one_order(groups, {PanelId.SAY: 1.0}, by="year", seed=1, uncertain=True, draws=20_000)
    assert order.over_all_weights.ranks[:, 0] == pytest.approx([0.5, 0.5], abs=0.02)


def test_the_same_seed_gives_the_same_order(group) -> None:
    groups = [
        group("A", say=0.8, delivery=0.3, gains=0.2),
        group("B", say=0.4, delivery=0.6, gains=0.3),
    ]
    weights = EVEN | {PanelId.GAINS: 1.0}
    one, same, other = (
        one_order(groups, weights, by="year", seed=seed, draws=500).over_all_weights.ranks.tolist()
        for seed in (1, 1, 2)
    )
    assert one == same
    assert one != other


def test_hosts_and_stays_are_never_ordered(two) -> None:
    assert refusal(two, by="host") == "groups by host are not ordered"
    assert refusal(two, by="stay") == "groups by stay are not ordered"
    assert refusal(two, by=None) == "there are no groups to order"


def test_one_group_or_too_many_have_no_order(two, group) -> None:
    assert refusal(two[:1]) == "one group cannot be ordered"
    many = [group(str(number), say=0.5, delivery=0.5) for number in range(MOST + 1)]
    assert refusal(many) == f"{MOST + 1} groups cannot be ordered"


def test_without_a_criterion_there_is_no_order(group) -> None:
    groups = [group(name, say=None, delivery=None) for name in "AB"]
    assert refusal(groups) == "2 groups cannot be ordered"
    groups = [group(name, say=0.5, delivery=None) for name in "AB"]
    weights = {PanelId.SAY: 0.0, PanelId.DELIVERY: 1.0}
    assert refusal(groups, weights) == "no figure with a weight can be computed"
