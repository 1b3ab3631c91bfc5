from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import narwhals as nw
import pytest

from sapar.balance.asking import selection_from
from sapar.balance.frames import flows_of, prepared_stays
from sapar.balance.rows import rows_of
from sapar.dataset.reading import Dataset, open_dataset

STAYS = [
    {"stay": "a", "origin_country": "KZ", "host_country": "DE", "first_day": "2019-03-01"},
    {"stay": "b", "origin_country": "DE", "host_country": "KZ", "start_month": "2018-09"},
    {"stay": "c", "origin_country": "AN", "host_country": None, "purpose": "study"},
]
FLOWS = [
    {"flow": "1", "stay": "a", "payer": "sponsor", "amount": 10, "currency": "EUR"},
    {"flow": "2", "stay": None, "payer": "sponsor", "amount": 5, "currency": "EUR"},
]


@pytest.fixture
def opened(write_dataset: Callable[..., Path]) -> Iterator[Dataset]:
    with open_dataset(write_dataset(stays=STAYS, flows=FLOWS)) as dataset:
        yield dataset


def stays_of(dataset: Dataset, **asked: Any) -> dict[str, tuple[Any, ...]]:
    """Year, group, origin and receiver of each stay of a selection."""
    frame = dataset.table("stays")
    assert frame is not None
    names = ("year", "group", "origin", "receiver")
    rows = rows_of(prepared_stays(frame, selection_from(**asked)))
    return {row["stay"]: tuple(row[name] for name in names) for row in rows}


def test_without_a_dimension_countries_are_nodes_and_there_is_no_group(opened: Dataset) -> None:
    assert stays_of(opened) == {
        "a": ("2019", None, "KZ", "DE"),
        "b": ("2018", None, "DE", "KZ"),
        "c": (None, None, "AN", None),
    }


def test_the_year_is_that_of_the_first_day_or_else_of_the_month(opened: Dataset) -> None:
    assert [row[1] for row in stays_of(opened, by="year").values()] == ["2019", "2018", None]


def test_country_groups_are_the_nodes_where_they_are_asked_for(opened: Dataset) -> None:
    assert stays_of(opened, by="region") == {
        "a": ("2019", "Europe", "Asia", "Europe"),
        "b": ("2018", "Asia", "Europe", "Asia"),
        "c": (None, None, "Americas", None),
    }


def test_only_stays_that_fulfil_every_condition_are_kept(opened: Dataset) -> None:
    assert set(stays_of(opened, conditions=["year=2018,2019"])) == {"a", "b"}
    assert set(stays_of(opened, conditions=["year=2018,2019", "host_country=DE"])) == {"a"}


def test_a_condition_on_a_group_is_one_on_the_host(opened: Dataset) -> None:
    assert set(stays_of(opened, conditions=["region=Europe"])) == {"a"}


def test_a_condition_may_be_on_another_group_than_the_question(opened: Dataset) -> None:
    found = stays_of(opened, by="lldc", conditions=["region=Asia"])
    assert found == {"b": ("2018", "LLDC", "other", "LLDC")}


def flows_with(dataset: Dataset, **asked: Any) -> list[tuple[Any, ...]]:
    stays, flows = dataset.table("stays"), dataset.table("flows")
    assert stays is not None
    assert flows is not None
    selection = selection_from(**asked)
    joined = flows_of(flows, prepared_stays(stays, selection), selection)
    found = joined.select(nw.col("amount").cast(nw.Float64), "group", "host_country", "year")
    return sorted((tuple(row.values()) for row in rows_of(found)), reverse=True)


def test_flows_carry_what_their_stay_says(opened: Dataset) -> None:
    assert flows_with(opened, by="year") == [(10, "2019", "DE", "2019"), (5, None, None, None)]


def test_a_condition_leaves_out_what_was_paid_for_no_stay(opened: Dataset) -> None:
    assert flows_with(opened, conditions=["year=2019"]) == [(10, None, "DE", "2019")]


def test_further_columns_of_a_file_hide_none(
    write_dataset: Callable[..., Path], visit_rows: dict[str, list[dict[str, Any]]]
) -> None:
    stays = [row | {"Group": "x", "Year": "1900"} for row in visit_rows["stays"]]
    flows = [row | {"host_country": "PL", "days": "1"} for row in visit_rows["flows"]]
    with open_dataset(write_dataset(stays=stays, flows=flows)) as dataset:
        found = flows_with(dataset, by="year")
    assert {row[1:] for row in found} == {("2019", "DE", "2019")}
