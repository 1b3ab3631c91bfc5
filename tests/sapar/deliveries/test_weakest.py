from dataclasses import replace

import pytest

from sapar.deliveries.weakest import WeakestLinks, mean_weakest_link

TWO = WeakestLinks(stays=3, countable=2, low=0.5, high=1.5)


def test_the_links_of_the_stays_have_a_mean_with_bounds() -> None:
    found = mean_weakest_link(TWO)
    assert (found.value, found.low, found.high) == (0.25, 0.25, 0.75)
    assert (found.n, found.coverage) == (2, pytest.approx(2 / 3))


def test_links_of_two_sets_of_stays_add_up() -> None:
    assert TWO + WeakestLinks(1, 1, 1.0, 1.0) == WeakestLinks(4, 3, 1.5, 2.5)


def test_without_a_quantity_there_is_no_link() -> None:
    assert mean_weakest_link(WeakestLinks()).reason == "no commitment is recorded"
    none = mean_weakest_link(replace(TWO, countable=0, low=0.0, high=0.0))
    assert (none.reason, none.n) == ("no commitment promises a quantity", 3)
