from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.gathering import Gathered, Sums, gather
from sapar.dataset.reading import open_dataset
from sapar.values.unusable import UnusableError

Row = dict[str, Any]
WriteDataset = Callable[..., Path]


def gathered(folder: Path, **asked: Any) -> Sums:
    with open_dataset(folder) as dataset:
        return gather(dataset, selection_from(**asked))


def refused(folder: Path, **asked: Any) -> str:
    with pytest.raises(UnusableError) as caught:
        gathered(folder, **asked)
    return str(caught.value)


def test_stays_are_added_up_by_origin_and_host(triangle: Path) -> None:
    cells = gathered(triangle).whole.cells
    assert sorted((cell.origin, cell.host, cell.person_days) for cell in cells) == [
        ("DE", "KZ", 4.0),
        ("DE", "PL", 3.0),
        ("KZ", "DE", 10.0),
        ("KZ", "PL", 6.0),
        ("PL", "DE", 5.0),
    ]


def test_groups_come_in_one_order_and_the_unknown_last(
    write_dataset: WriteDataset, triangle_rows: list[Row]
) -> None:
    unknown = triangle_rows[0] | {"stay": "u", "start_month": None}
    folder = write_dataset(stays=[unknown, *triangle_rows])
    assert list(gathered(folder, by="year").groups) == ["2018", "2019", None]


def test_person_days_are_counted_where_any_stay_says_its_days(
    write_dataset: WriteDataset, triangle_rows: list[Row], triangle: Path
) -> None:
    assert gathered(triangle).unit == "person_days"
    heads = [row | {"days": None} for row in triangle_rows]
    assert gathered(write_dataset(stays=heads)).unit == "people"
    assert gathered(triangle, weight="stays").unit == "stays"


def test_only_a_sample_is_kept_stay_by_stay(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]
) -> None:
    register = gathered(write_dataset(**visit_rows)).whole
    assert (register.counts, len(register.parts)) == ((), 0)
    sample = gathered(write_dataset(record="sample", **visit_rows)).whole
    assert sample.counts == (("KZ", "DE", 84.0, 1),)
    assert len(sample.parts) == 1


def test_the_whole_is_the_sum_of_its_groups(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]
) -> None:
    tables = visit_rows | {
        "stays": [*visit_rows["stays"], visit_rows["stays"][0] | {"stay": "s2", "field": None}]
    }
    found = gathered(write_dataset(record="sample", **tables), by="field")
    assert {key: len(group.cells) for key, group in found.groups.items()} == {"0222": 1, None: 1}
    assert len(found.whole.cells) == 2
    assert found.whole.ledger.payers["sponsor"].amount == 12000
    assert found.groups[None] + Gathered() == found.groups[None]


def test_flows_of_no_stay_make_a_group_without_stays(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]
) -> None:
    general = [visit_rows["flows"][0] | {"stay": None}]
    found = gathered(write_dataset(stays=visit_rows["stays"], flows=general), by="purpose")
    assert (found.groups[None].cells, len(found.groups["training"].cells)) == ((), 1)
    assert found.groups[None].ledger.payers["sponsor"].amount == 4000


def test_without_stays_there_is_nothing_to_balance(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]], visit: Path
) -> None:
    folder = write_dataset(flows=visit_rows["flows"])
    assert refused(folder) == (
        f"{folder}: error B04: there is nothing to balance (it has no table of stays)"
    )
    empty = write_dataset(stays=[])
    assert refused(empty).endswith("(no stay fulfils what was asked)")
    assert refused(visit, conditions=["host_country=FR"]).endswith(
        "(no stay fulfils what was asked)"
    )
