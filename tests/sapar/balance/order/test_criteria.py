import numpy as np

from sapar.balance.order.criteria import Left, compared
from sapar.balance.panels.panel import PanelId
from sapar.values.measured import Measured

BOTH = (PanelId.SAY, PanelId.MONEY)


def bounded(value, low, high):
    return Measured.of(value, low=low, high=high, n=9, coverage=1.0, method="bounds")


def test_headlines_become_values_from_worst_to_best(group) -> None:
    found = compared([group("A", say=0.8, money=0.3), group("B", say=0.4, money=0.6)], BOTH)
    assert [(each.panel, each.lower_is_better) for each in found.criteria] == [
        (PanelId.SAY, False),
        (PanelId.MONEY, True),
    ]
    assert np.allclose(found.table().values, [[0.8, 0.7], [0.4, 0.4]])
    assert found.table().certain


def test_figures_without_a_scale_of_their_own_span_the_groups(group) -> None:
    found = compared([group("A", say=3.0), group("B", say=7.0), group("C", say=4.0)], BOTH[:1])
    assert found.table().values.tolist() == [[0], [1], [0.25]]
    assert not found.criteria[0].own_scale


def test_figures_that_are_all_the_same_decide_nothing(group) -> None:
    found = compared([group("A", say=3.0), group("B", say=3.0)], BOTH[:1])
    assert found.table().values.tolist() == [[0.5], [0.5]]


def test_a_criterion_that_most_groups_lack_is_dropped_and_named(group) -> None:
    groups = [group("A", say=0.5, money=None), group("B", say=0.6, money=None),
              group("C", say=0.7, money=0.1)]  # fmt: skip
    found = compared(groups, BOTH)
    assert [each.panel for each in found.criteria] == [PanelId.SAY]
    assert found.dropped == (Left("money", "nothing recorded"),)
    assert len(found.groups) == 3


def test_a_group_that_lacks_what_most_have_is_left_out_and_named(group) -> None:
    groups = [group("A", say=0.5, money=0.2), group("B", say=0.6, money=0.3),
              group("C", say=0.7, money=None)]  # fmt: skip
    found = compared(groups, BOTH)
    assert [each.group for each in found.groups] == ["A", "B"]
    assert found.left_out == (Left("Group C", "nothing recorded"),)


def test_a_panel_that_is_not_there_is_dropped(group) -> None:
    found = compared([group("A", say=0.5), group("B", say=0.5)], BOTH)
    assert found.dropped == (Left("money", "there is no such panel"),)


def test_stays_of_an_unknown_group_do_not_take_part(group) -> None:
    found = compared([group("A", say=0.5), group(None, say=0.9), group("B", say=0.1)], BOTH[:1])
    assert [each.group for each in found.groups] == ["A", "B"]
    assert compared([], BOTH).groups == ()


def test_bounds_are_turned_with_the_direction(group) -> None:
    groups = [group("A", money=bounded(0.3, 0.2, 0.5)), group("B", money=0.6)]
    table = compared(groups, [PanelId.MONEY]).table(uncertain=True)
    assert np.allclose(table.low, [[0.5], [0.4]])
    assert np.allclose(table.high, [[0.8], [0.4]])
