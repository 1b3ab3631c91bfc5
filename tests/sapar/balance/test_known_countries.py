from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.dimensions import dimensions
from sapar.balance.known_countries import merged_groups

STAYS = [
    {"stay": "1", "origin_country": "KZ", "host_country": "GB", "days": 10, "people": 1},
    {"stay": "2", "origin_country": "KZ", "host_country": "UK", "days": 5, "people": 1},
    {"stay": "3", "origin_country": "Kazakhstan", "host_country": "GB", "days": 5, "people": 1},
]


@pytest.fixture
def misspelled(write_dataset: Callable[..., Path]) -> Path:
    return write_dataset(stays=STAYS)


def test_a_code_that_names_no_country_is_no_place(misspelled: Path) -> None:
    found = balance_of(misspelled, selection_from())
    assert [row.node for row in found.reciprocity.nodes] == ["GB", "KZ"]
    assert found.reciprocity.total == 10
    assert found.reciprocity.mutuality.coverage == 1 / 3
    assert found.travel.visits.value == 3


def test_groups_of_unknown_codes_are_one(misspelled: Path) -> None:
    found = balance_of(misspelled, selection_from(by="host_country")).groups
    assert [(group.group, group.travel.visits.value) for group in found] == [("GB", 2), (None, 1)]


def test_an_institution_may_have_any_name(write_dataset: Callable[..., Path]) -> None:
    stays: list[dict[str, Any]] = [row | {"sending": "A", "host": "UK"} for row in STAYS]
    found = balance_of(write_dataset(stays=stays), selection_from(by="host"))
    assert [group.group for group in found.groups] == ["UK"]


def test_a_pair_of_which_a_code_names_no_country_is_not_known() -> None:
    pair = dimensions({})["pair"]
    assert merged_groups({"KZ-DE": 1, "KZ-UK": 2, None: 4}, pair) == {"KZ-DE": 1, None: 6}
    assert merged_groups({"KZ-UK": 2}, dimensions({})["field"]) == {"KZ-UK": 2}
