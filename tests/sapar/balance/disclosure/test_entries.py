import pytest

from sapar.balance.asking import selection_from
from sapar.balance.disclosure.entries import entry_of, people_of_entries
from sapar.balance.frames import frames_of
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.source import source_of
from sapar.dataset.reading import open_dataset

STAYS = [
    {"stay": stay, "participant": person, "host_country": country, "people": people}
    for stay, person, country, people in (
        ("s1", "p1", "DE", 1),
        ("s2", "p1", "PL", 1),
        ("s3", None, "DE", 2),
    )
]
FLOWS = [
    {"flow": f"f{number}", "stay": stay, "item": item, "amount": 10, "currency": "EUR"}
    for number, (stay, item) in enumerate(
        [("s1", "fee")] * 12
        + [("s2", "fee"), ("s3", "travel"), ("s3", None), (None, "overhead"), ("s9", "fee")]
    )
]
ACCESS = [
    {"request": str(number), "stay": stay, "outcome": outcome}
    for number, (stay, outcome) in enumerate(
        [("s1", "denied"), ("s1", "denied"), ("s3", "denied"), ("s3", "granted")]
    )
]


@pytest.fixture
def told(write_dataset):
    folder = write_dataset(stays=STAYS, flows=FLOWS, access=ACCESS)
    with open_dataset(folder) as dataset:
        return people_of_entries(frames_of(facts_of(source_of(dataset)), selection_from()))


def test_a_person_counts_once_however_many_payments_and_stays(told) -> None:
    assert told["flows", "item"] == {"fee": 1, "travel": 2, "\N{EMPTY SET}": 2}


def test_requests_are_told_by_outcome(told) -> None:
    assert told["access", "outcome"] == {"denied": 1, "granted": 2}


def test_what_is_not_recorded_has_no_entries(told) -> None:
    assert ("goals", "level") not in told


def test_a_figure_in_such_a_table_names_its_table_and_its_row() -> None:
    table = ("panels", "money", "tables", "items")
    assert entry_of((*table, "rows", "fee", "cells", "0")) == (table, "fee")
    assert entry_of(("panels", "money", "figures", "total", "measured")) is None
    assert entry_of(("money", "retention")) is None
