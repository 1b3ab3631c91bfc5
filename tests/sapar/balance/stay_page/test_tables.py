from collections.abc import Callable
from pathlib import Path

import pytest

from sapar.balance.rows import rows_of
from sapar.balance.stay_page.tables import source_of_stay
from sapar.dataset.reading import open_dataset
from sapar.values.unusable import UnusableError


def refused(folder: Path, stay: str) -> str:
    with open_dataset(folder) as dataset, pytest.raises(UnusableError) as caught:
        source_of_stay(dataset, stay)
    return str(caught.value)


def test_every_table_holds_the_rows_of_the_stay_alone(everything: Path) -> None:
    with open_dataset(everything) as dataset:
        tables = source_of_stay(dataset, "s-014").tables
        counts = {name: len(list(rows_of(table))) for name, table in tables.items()}
    assert counts == {
        "stays": 1, "commitments": 5, "access": 3, "flows": 2, "goals": 3, "deliveries": 4,
        "attainments": 5, "planning": 3, "schemes": 1,
    }  # fmt: skip


def test_an_unknown_stay_is_refused_with_those_spelled_most_alike(everything: Path) -> None:
    assert refused(everything, "S-14") == (
        "--stay: error B12: 'S-14' is not known (did you mean s-014, s-015?)"
    )


def test_a_name_like_no_other_is_refused_plainly(everything: Path) -> None:
    assert refused(everything, "zzz") == (
        "--stay: error B12: 'zzz' is not known (there is no stay of that name)"
    )


def test_a_dataset_without_stays_has_none_to_show(
    write_tables: Callable[..., Path],
) -> None:
    assert "B04: there is no stay to show (it has no table of stays)" in refused(
        write_tables("schemes"), "s-014"
    )
