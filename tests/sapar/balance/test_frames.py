from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import narwhals as nw
import pytest

from sapar.balance.asking import selection_from
from sapar.balance.frames import Frames, frames_of
from sapar.balance.rows import rows_of
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.source import source_of
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


def frames(dataset: Dataset, **asked: Any) -> Frames:
    return frames_of(facts_of(source_of(dataset)), selection_from(**asked), dataset.table("rates"))


def stays_of(dataset: Dataset, **asked: Any) -> dict[str, tuple[Any, ...]]:
    """Year, group, origin and receiver of each stay of a selection."""
    stays = frames(dataset, **asked).get("stays")
    assert stays is not None
    names = ("year", "group", "origin", "receiver")
    return {row["stay"]: tuple(row[name] for name in names) for row in rows_of(stays)}


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
    flows = frames(dataset, **asked).get("flows")
    assert flows is not None
    found = flows.select(nw.col("euro").cast(nw.Float64), "group", "host_country", "year")
    return sorted((tuple(row.values()) for row in rows_of(found)), reverse=True)


def test_flows_carry_what_their_stay_says(opened: Dataset) -> None:
    assert flows_with(opened, by="year") == [(10, "2019", "DE", "2019"), (5, None, None, None)]


def test_a_condition_leaves_out_what_was_paid_for_no_stay(opened: Dataset) -> None:
    assert flows_with(opened, conditions=["year=2019"]) == [(10, None, "DE", "2019")]


def test_what_was_paid_for_a_scheme_is_kept_by_a_condition_on_the_scheme(
    write_dataset: Callable[..., Path],
) -> None:
    stays = [STAYS[0] | {"scheme": "A"}, STAYS[1] | {"scheme": "B"}]
    flows = [FLOWS[0], FLOWS[1] | {"scheme": "A"}, FLOWS[1] | {"flow": "3", "scheme": "B"}]
    with open_dataset(write_dataset(stays=stays, flows=flows)) as dataset:
        found = flows_with(dataset, by="scheme", conditions=["scheme=A"])
    assert found == [(10, "A", "DE", "2019"), (5, "A", None, None)]


def test_a_pair_of_countries_is_a_group_where_both_are_known(opened: Dataset) -> None:
    assert [row[1] for row in stays_of(opened, by="pair").values()] == ["KZ-DE", "DE-KZ", None]
    assert set(stays_of(opened, conditions=["pair=KZ-DE"])) == {"a"}


def test_only_chosen_stays_are_kept_of_every_fact(opened: Dataset) -> None:
    facts = facts_of(source_of(opened))
    chosen = facts["stays"].filter(nw.col("host_country") == "DE")
    found = frames_of(facts, selection_from(), chosen=chosen)
    assert [row["stay"] for row in rows_of(found.facts["stays"])] == ["a"]
    assert [row["stay"] for row in rows_of(found.facts["flows"])] == ["a"]


def test_a_fact_that_is_not_there_is_none(opened: Dataset) -> None:
    assert frames(opened).get("promises") is None


def test_further_columns_of_a_file_hide_none(
    write_dataset: Callable[..., Path], visit_rows: dict[str, list[dict[str, Any]]]
) -> None:
    stays = [row | {"Group": "x", "Year": "1900"} for row in visit_rows["stays"]]
    flows = [row | {"host_country": "PL", "days": "1"} for row in visit_rows["flows"]]
    with open_dataset(write_dataset(stays=stays, flows=flows)) as dataset:
        found = flows_with(dataset, by="year")
    assert {row[1:] for row in found} == {("2019", "DE", "2019")}
