import numpy as np
import pytest

from sapar.deliveries.hosts.record import Record
from sapar.deliveries.hosts.spread import overdispersion


def test_hosts_that_differ_by_chance_alone_are_near_one() -> None:
    met = np.random.default_rng(3).binomial(40, 0.6, 2000)
    found = overdispersion([Record(int(x), 40) for x in met])
    # Drawing the outermost tenth in at each end leaves .68 of the variance of a normal.
    assert found.value == pytest.approx(0.68, abs=0.05)


def test_the_outermost_host_counts_as_the_next() -> None:
    """Ten hosts of 100: nine have z = 0 or 1, the wild one is drawn in to 1."""
    hosts = [Record(50, 100)] * 8 + [Record(55, 100)] * 2
    pooled, chance = 0.51, np.sqrt(0.51 * 0.49)
    inner = ((0.50 - pooled) * 10 / chance) ** 2
    outer = ((0.55 - pooled) * 10 / chance) ** 2
    assert overdispersion(hosts).value == pytest.approx((8 * inner + 2 * outer) / 10)


def test_few_hosts_and_hosts_all_alike_have_no_spread() -> None:
    assert overdispersion([Record(1, 2)] * 7).reason == "fewer than 8 hosts"
    assert overdispersion([Record(2, 2)] * 8).reason == "all commitments ended the same way"
