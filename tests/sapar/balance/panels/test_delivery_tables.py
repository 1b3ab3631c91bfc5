import pytest

from sapar.balance.panels.delivery_sums import NOTHING_DELIVERED, DeliverySums
from sapar.balance.panels.delivery_tables import MOST_ITEMS, delivery_tables
from sapar.balance.panels.kind import Context
from sapar.deliveries.access import Requests
from sapar.deliveries.quantities import Quantities
from sapar.deliveries.whole import Whole

SAMPLE = Context("EUR", sampled=True, seed=1, draws=10)
MENTORING = Whole.of([Quantities(promised=24, acknowledged=9, disputed=7, unanswered=4)])
DESK = Whole.of([Quantities(promised=1, acknowledged=1)] * 2)


def tables(sums, context=SAMPLE):
    return {table.id: table for table in delivery_tables(sums, context)}


def test_nothing_recorded_is_four_tables_without_rows() -> None:
    found = tables(NOTHING_DELIVERED)
    assert {name: table.rows for name, table in found.items()} == {
        "items": (), "parties": (), "access": (), "waiting": (),
    }  # fmt: skip


def test_items_and_parties_stand_in_the_order_of_what_is_promised() -> None:
    found = tables(DeliverySums(duties={("C02", "mentor"): MENTORING, ("C06", "host"): DESK}))
    assert [row.label for row in found["items"].rows] == [
        "C06 Workspace, laboratory, archive",
        "C02 Mentoring",
    ]
    assert [row.label for row in found["parties"].rows] == ["the host institution", "the mentor"]
    promised, delivered, met = found["items"].rows[1].cells
    assert (promised.value, delivered.low, met.value) == (1, 0.375, 0)
    assert delivered.high == pytest.approx(5 / 6)


def test_items_in_own_words_are_cut_to_the_most_frequent() -> None:
    words = {(f"word {number:03}", "host"): DESK for number in range(MOST_ITEMS + 5)}
    assert len(tables(DeliverySums(duties=words))["items"].rows) == MOST_ITEMS


def test_every_outcome_of_access_has_its_row() -> None:
    sums = DeliverySums(requests=Requests(granted=5, charged=2, denied=4, pending=1))
    rows = tables(sums)["access"].rows
    assert [row.key for row in rows] == ["granted", "charged", "denied", "pending"]
    assert sum(row.cells[1].value for row in rows) == pytest.approx(1)
    assert rows[0].cells[1].low == pytest.approx(0.1933, abs=5e-5)
    register = Context("EUR", sampled=False, seed=1, draws=10)
    assert tables(sums, register)["access"].rows[0].cells[1].low is None


def test_what_was_waited_for_has_a_median_and_a_week() -> None:
    had, left = [1, 2, 2, 3, 5, 8], [4, 6, 20, 20]
    waits = {("account", day, True): had.count(day) for day in had}
    waits |= {("account", day, False): left.count(day) for day in left}
    (row,) = tables(DeliverySums(waits=waits))["waiting"].rows
    median, week = row.cells
    assert (row.label, median.value, median.n) == ("Library and IT account", 5, 10)
    assert week.value == pytest.approx(0.52)


def test_requests_of_unknown_outcome_leave_no_number_of_an_outcome_for_certain() -> None:
    some = tables(DeliverySums(requests=Requests(granted=3, without_outcome=1)))["access"].rows
    assert [(row.cells[0].value, row.cells[0].coverage) for row in some[:2]] == [
        (3, 0.75),
        (0, 0.75),
    ]
    none = tables(DeliverySums(requests=Requests(without_outcome=4)))["access"].rows
    assert {row.cells[0].reason for row in none} == {"of no request is it recorded what came of it"}
