import narwhals as nw
import polars as pl
import pytest

from sapar.dataset.engines.declared import DeclaredTables, as_declared, is_plain, parquet_file
from sapar.dataset.schema import TABLES

TIES, RATES = TABLES["ties"], TABLES["rates"]


def test_parquet_of_the_declared_types_is_read_where_it_is(dataset, record, tmp_path) -> None:
    assert parquet_file(dataset, "stays", tmp_path) == record / "stays.parquet"


def test_csv_is_turned_into_parquet_first(dataset, tmp_path) -> None:
    path = parquet_file(dataset, "ties", tmp_path)
    assert path == tmp_path / "ties.parquet"
    made = pl.read_parquet(path)
    assert made.columns == list(TIES.columns)
    assert made.schema["two_way"] == pl.Boolean


def test_a_table_is_opened_when_it_is_asked_for_and_once(dataset, tmp_path) -> None:
    scanned = []

    def scan(path):
        scanned.append(path.name)
        return nw.from_native(pl.scan_parquet(path, glob=False))

    tables = DeclaredTables(dataset, tmp_path, scan)
    assert tuple(tables) == dataset.tables
    assert len(tables) == len(dataset.tables)
    assert scanned == []
    assert tables["ties"] is tables["ties"]
    assert scanned == ["ties.parquet"]


def test_a_table_that_the_dataset_lacks_is_not_there(dataset, tmp_path) -> None:
    tables = DeclaredTables(dataset, tmp_path, pl.scan_parquet)
    assert "moods" not in tables
    assert tables.get("moods") is None


@pytest.mark.parametrize(
    ("column", "kind", "plain"),
    [
        ("two_way", "BOOLEAN", True),
        ("two_way", "VARCHAR", False),
        ("last_contact", "DATE", True),
        ("last_contact", "TIMESTAMP", False),
        ("LAST_CONTACT", "DATE", True),
        ("mood", "BLOB", True),
    ],
)
def test_a_column_of_another_type_takes_a_decision(column, kind, plain) -> None:
    assert is_plain(TIES, {"tie": "VARCHAR", "wave": "VARCHAR", column: kind}) is plain


@pytest.mark.parametrize(
    ("kind", "plain"), [("INTEGER", True), ("BIGINT", True), ("UBIGINT", False), ("DOUBLE", False)]
)
def test_a_whole_number_may_be_shorter_than_declared(kind, plain) -> None:
    assert is_plain(TABLES["stays"], {"stay": "VARCHAR", "source_line": kind}) is plain


def test_numbers_that_are_none_and_months_that_are_none_become_null() -> None:
    rates = pl.LazyFrame(
        {
            "Currency": ["KZT", "USD", "GBP"],
            "month": ["2020-01", "2020-13", "2020-01-05"],
            "per_euro": [480.5, float("nan"), float("inf")],
        }
    )
    told = as_declared(nw.from_native(rates), RATES)
    assert told.collect().rows() == [
        ("KZT", "2020-01", 480.5),
        ("USD", None, None),
        ("GBP", None, None),
    ]


def test_a_column_that_the_file_lacks_is_there_and_empty() -> None:
    told = as_declared(nw.from_native(pl.LazyFrame({"tie": ["t1"], "mood": ["good"]})), TIES)
    assert told.collect_schema().names() == list(TIES.columns)
    assert told.collect_schema()["last_contact"] == nw.Date
    assert told.collect().rows() == [("t1", None, None, None, None, None)]
