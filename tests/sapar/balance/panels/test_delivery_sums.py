from decimal import Decimal

from sapar.balance.panels.delivery_sums import NOTHING_DELIVERED, DeliverySums
from sapar.deliveries.access import Charges, Requests
from sapar.deliveries.quantities import Quantities
from sapar.deliveries.weakest import WeakestLinks
from sapar.deliveries.whole import Whole

KEPT = Whole.of([Quantities(promised=1, acknowledged=1)])
BROKEN = Whole.of([Quantities(promised=1, claims=0)])
ONE = DeliverySums(
    duties={("C06", "host"): KEPT, ("E03", "sending"): BROKEN},
    weakest=WeakestLinks(1, 1, 0.0, 0.0),
    kinds={"met": ((1.0, 2, 1),)},
    requests=Requests(granted=1),
    charges=Charges(Decimal(120), 1),
    waits={("desk", 3, True): 1},
    longest={15: 1},
)


def test_the_sums_of_two_sets_of_stays_are_added_part_by_part() -> None:
    both = ONE + DeliverySums(
        duties={("C06", "host"): BROKEN}, waits={("desk", 3, True): 2}, longest={None: 1}
    )
    assert both.duties[("C06", "host")] == KEPT + BROKEN
    assert both.waits == {("desk", 3, True): 3}
    assert both.longest == {15: 1, None: 1}
    assert (both.requests, both.charges.amount) == (Requests(granted=1), 120)


def test_kinds_of_stays_are_listed_together() -> None:
    assert (ONE + ONE).kinds == {"met": ((1.0, 2, 1), (1.0, 2, 1))}


def test_no_stay_adds_nothing() -> None:
    assert ONE + NOTHING_DELIVERED == ONE
    assert NOTHING_DELIVERED.whole.commitments == 0


def test_each_side_has_its_own_duties() -> None:
    mentors = DeliverySums(duties={("C02", "mentor"): KEPT, ("C02", "contractor"): KEPT})
    both = ONE + mentors
    assert (both.whole.commitments, both.of_host.commitments, both.of_home.commitments) == (4, 3, 1)
    assert (both.of_host.met, both.of_home.met) == (3, 0)
