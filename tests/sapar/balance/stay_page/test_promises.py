from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from sapar.balance.stay_page.promises import quantities_of
from sapar.balance.stay_page.reading import stay_record
from sapar.balance.stay_page.record import Promise, StayRecord


@pytest.fixture
def promises(record: StayRecord) -> dict[str, Promise]:
    """The promises of the stay, by their identifier."""
    return {each.commitment: each for each in record.promises or ()}


def test_promises_stand_in_the_order_in_which_they_are_due(promises: dict[str, Promise]) -> None:
    assert list(promises) == ["c2", "c1", "c4", "c5", "c3"]


def test_a_promise_of_mentoring_as_in_the_worked_example(promises: dict[str, Promise]) -> None:
    mentoring = promises["c1"]
    assert (mentoring.title, mentoring.item) == ("Mentoring", "C02")
    assert (mentoring.promised, mentoring.unit) == (12.0, "hours")
    assert (mentoring.acknowledged, mentoring.disputed, mentoring.unanswered) == (4.5, 3.0, 2.5)
    assert (mentoring.delivered.low, mentoring.delivered.high) == (0.375, pytest.approx(10 / 12))
    assert (mentoring.price, mentoring.currency) == (Decimal(2400), "EUR")


def test_what_is_due_after_the_record_ends_is_there_and_said_to_be_so(
    promises: dict[str, Promise],
) -> None:
    assert [name for name, each in promises.items() if each.later] == ["c5"]


def test_own_words_are_their_own_title_and_promise_no_quantity(
    promises: dict[str, Promise],
) -> None:
    room = promises["c3"]
    assert (room.title, room.promised) == ("a quiet room", None)
    assert room.delivered.reason == "the commitment promises no quantity"


def test_sums_go_back_to_the_measures(promises: dict[str, Promise]) -> None:
    assert quantities_of(promises["c1"]).bounds(12) == (0.375, pytest.approx(10 / 12))


def test_without_a_table_of_deliveries_nothing_is_said_of_them(
    write_tables: Callable[..., Path],
) -> None:
    found = stay_record(write_tables("stays", "commitments"), "s-014").promises
    assert found is not None
    assert {each.acknowledged for each in found} == {None}
    assert {each.delivered.reason for each in found} == {"no delivery is recorded in these data"}
