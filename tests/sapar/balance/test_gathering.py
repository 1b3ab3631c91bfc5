from collections.abc import Callable
from decimal import Decimal
from math import fsum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapar.balance import assembly
from sapar.balance.asking import selection_from
from sapar.balance.document import Balance
from sapar.balance.frames import frames_of
from sapar.balance.gathering import alike_of, cells_of, squares_of, usual_unit
from sapar.balance.published import to_json
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.source import source_of
from sapar.dataset.reading import Dataset, open_dataset
from sapar.values.unusable import UnusableError

Row = dict[str, Any]
WriteDataset = Callable[..., Path]

EXAMPLES = settings(max_examples=10, deadline=None)
COUNTRIES = st.sampled_from(["KZ", "DE", "PL", None])


def cells(folder: Path, **asked: Any) -> Any:
    with open_dataset(folder) as dataset:
        frames = frames_of(facts_of(source_of(dataset)), selection_from(**asked))
        return cells_of(frames.facts["stays"])


def refused(folder: Path, **asked: Any) -> str:
    with pytest.raises(UnusableError) as caught:
        balance(folder, **asked)
    return str(caught.value)


def test_stays_are_added_up_by_origin_and_host(triangle: Path) -> None:
    found = cells(triangle)[None]
    assert sorted((cell.origin, cell.host, cell.person_days) for cell in found) == [
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
    assert list(cells(folder, by="year")) == ["2018", "2019", None]


def test_person_days_are_counted_where_any_stay_says_its_days(
    write_dataset: WriteDataset, triangle_rows: list[Row], triangle: Path
) -> None:
    assert usual_unit(cells(triangle)[None]) == "person_days"
    heads = [row | {"days": None} for row in triangle_rows]
    assert usual_unit(cells(write_dataset(stays=heads))[None]) == "people"


def test_stays_alike_are_counted_and_their_squares_added_up(triangle: Path) -> None:
    with open_dataset(triangle) as dataset:
        stays = frames_of(facts_of(source_of(dataset)), selection_from()).facts["stays"]
        alike, squares = alike_of(stays, "person_days"), squares_of(stays, "person_days")
    assert ("KZ", "PL", 6.0, 1) in alike[None]
    assert ("KZ", "PL", 6.0, 36.0, 1) in squares[None]


def test_payments_of_no_stay_make_a_group_without_stays(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]
) -> None:
    general = [visit_rows["flows"][0] | {"stay": None}]
    found = balance(write_dataset(stays=visit_rows["stays"], flows=general), by="purpose")
    groups = {group.group: group for group in found.groups}
    assert (groups[None].travel.rows, groups["training"].travel.rows) == (0, 1)
    assert [each.amount for each in groups[None].money.payers] == [4000]


def test_without_stays_nothing_is_computable_and_the_answer_says_so(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]
) -> None:
    for folder in (write_dataset(flows=visit_rows["flows"]), write_dataset(stays=[])):
        found = balance(folder)
        assert found.answer[0] == "No stay is recorded."
        assert [panel.headline.measured.value for panel in found.panels] == [None] * 6


def test_a_dataset_without_the_table_says_so(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]
) -> None:
    found = balance(write_dataset(flows=visit_rows["flows"]))
    assert "no-stays" in [note.code for note in found.notes]
    assert "no-stays" not in [note.code for note in balance(write_dataset(stays=[])).notes]


def test_some_of_no_stays_is_a_slip(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]], visit: Path
) -> None:
    folder = write_dataset(flows=visit_rows["flows"])
    assert refused(folder, cohort="seed-study") == (
        f"{folder}: error B04: there is nothing to balance (it has no table of stays)"
    )
    assert refused(visit, conditions=["host_country=FR"]).endswith(
        "(no stay fulfils what was asked)"
    )


def balance(folder: Path, **asked: Any) -> Balance:
    return assembly.balance_of(folder, selection_from(**asked))


def as_json(folder: Path, **asked: Any) -> str:
    return to_json(balance(folder, **asked))


STAY = st.fixed_dictionaries(
    {
        "origin_country": COUNTRIES,
        "host_country": COUNTRIES,
        "field": st.sampled_from(["0111", "0222", None]),
        "days": st.one_of(st.none(), st.integers(0, 90)),
        "people": st.sampled_from([1, 2, 0.1, 0.3, 4.7, None]),
    }
)
FLOW = st.fixed_dictionaries(
    {
        "payer": st.sampled_from(["sponsor", "sending", None]),
        "payee": st.sampled_from(["host", "participant", "contractor", None]),
        "payer_country": COUNTRIES,
        "payee_country": COUNTRIES,
        "spent_in": COUNTRIES,
        "item": st.sampled_from(["fee", "stipend", "special_needs", "refund"]),
        "amount": st.one_of(st.none(), st.decimals(-50, 5000, places=2)),
        "currency": st.sampled_from(["EUR", "KZT"]),
    }
)


@st.composite
def tables(draw: st.DrawFn) -> dict[str, list[Row]]:
    stays = [
        row | {"stay": f"s{number}"}
        for number, row in enumerate(draw(st.lists(STAY, min_size=1, max_size=25)))
    ]
    names = st.sampled_from([None, *(str(row["stay"]) for row in stays)])
    flows = [
        row | {"flow": f"f{number}", "stay": draw(names)}
        for number, row in enumerate(draw(st.lists(FLOW, max_size=25)))
    ]
    return {"stays": stays, "flows": flows}


@EXAMPLES
@given(rows=tables(), data=st.data(), record=st.sampled_from(["register", "sample"]))
def test_the_order_of_rows_changes_nothing(
    write_dataset: WriteDataset, rows: dict[str, list[Row]], data: st.DataObject, record: str
) -> None:
    turned = {name: data.draw(st.permutations(listed)) for name, listed in rows.items()}
    asked = {"by": "field", "draws": 100}
    one = as_json(write_dataset(record=record, **rows), **asked)
    assert as_json(write_dataset(record=record, **turned), **asked) == one


@EXAMPLES
@given(rows=tables(), by=st.sampled_from(["field", "host_country", "region"]))
def test_groups_add_up_to_the_whole(
    write_dataset: WriteDataset, rows: dict[str, list[Row]], by: str
) -> None:
    found = balance(write_dataset(**rows), by=by)
    groups = found.groups
    assert sum(group.travel.rows for group in groups) == found.travel.rows
    for figure in ("visits", "person_days"):
        parts = fsum(getattr(group.travel, figure).value or 0.0 for group in groups)
        assert parts == pytest.approx(getattr(found.travel, figure).value or 0.0)
    amounts = [group.money.total.number for group in groups if group.money.total]
    whole = found.money.total.number if found.money.total else Decimal(0)
    assert sum(amounts, Decimal(0)) == whole
    assert sum(group.money.rows for group in groups) == found.money.rows


@EXAMPLES
@given(rows=tables())
def test_shares_sum_to_one(write_dataset: WriteDataset, rows: dict[str, list[Row]]) -> None:
    money = balance(write_dataset(**rows)).money
    for parties in (money.payers, money.payees):
        shares = [each.share.value for each in parties if each.share.value is not None]
        assert shares == [] or fsum(shares) == pytest.approx(1)
        if shares:
            assert all(each.share.value is not None for each in parties if each.amount is not None)


@EXAMPLES
@given(rows=tables(), record=st.sampled_from(["register", "sample"]))
def test_every_figure_of_any_rows_is_a_number_or_a_reason(
    write_dataset: WriteDataset, rows: dict[str, list[Row]], record: str
) -> None:
    found = as_json(write_dataset(record=record, **rows), by="field", draws=100)
    assert not {"NaN", "Infinity", "-Infinity"} & set(found.replace(",", " ").split())


@pytest.fixture
def queries(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many queries each balance sent to the engine."""
    counts: list[int] = []

    class Watched(Dataset):
        def close(self) -> None:
            log = "SELECT count(*) FROM duckdb_logs WHERE type = 'QueryLog'"
            counts.append(self.connection.execute(log).fetchall()[0][0])
            super().close()

    def watched(folder: Path, *, memory_limit: str) -> Dataset:
        dataset = open_dataset(folder, memory_limit=memory_limit)
        dataset.__class__ = Watched
        dataset.connection.execute("CALL enable_logging('QueryLog')")
        return dataset

    monkeypatch.setattr(assembly, "open_dataset", watched)
    return counts


@pytest.mark.parametrize(("record", "expected"), [("register", [17, 17]), ("sample", [22, 21])])
def test_the_number_of_queries_does_not_grow_with_the_number_of_groups(
    queries: list[int],
    write_dataset: WriteDataset,
    many_rows: dict[str, list[Row]],
    record: str,
    expected: list[int],
) -> None:
    folder = write_dataset(record=record, **many_rows)
    found = [balance(folder, by=by) for by in (None, "purpose", "host_country")]
    assert [len(each.groups) for each in found] == [0, 1, 3]
    _preparing, *asked = queries
    assert asked == expected  # by place no network is drawn for each group
