from decimal import Decimal
from pathlib import Path

import narwhals as nw
import pytest

from sapar.dataset.reading import open_dataset
from sapar.values.unusable import UnusableError

STAYS = "stay,origin_country,host_country,days,people,mood\ns1,KZ,DE,10,2,good\ns2,KZ,FR,5,1.5,\n"


def test_a_table_is_computed_when_it_is_collected(make_dataset) -> None:
    with open_dataset(make_dataset({"stays": STAYS})) as dataset:
        stays = dataset.table("stays")
        assert stays is not None
        person_days = stays.select((nw.col("days") * nw.col("people")).sum())
        assert person_days.to_native().fetchall() == [(Decimal("27.5"),)]


def test_every_declared_column_is_there_and_typed(make_dataset) -> None:
    with open_dataset(make_dataset({"stays": STAYS})) as dataset:
        stays = dataset.table("stays")
        assert stays is not None
        schema = stays.collect_schema()
        assert schema["first_day"] == nw.Date
        assert schema["seniority"] == nw.String
        assert schema["people"] == nw.Decimal(18, 4)
        assert schema["source_line"] == nw.Int64
        assert schema.names()[-1] == "mood"
        assert dataset.further_columns("stays") == ("mood",)


def test_tables_are_listed_in_the_order_of_the_schema(make_dataset) -> None:
    tables = {"flows": "flow\nf1\n", "stays": STAYS, "moods": "mood\ngood\n"}
    with open_dataset(make_dataset(tables)) as dataset:
        assert dataset.tables == ("stays", "flows")
        assert dataset.unknown_tables == ("moods",)


def test_rows_are_counted(make_dataset) -> None:
    with open_dataset(
        make_dataset({"flows": "flow\n", "stays": STAYS, "moods": "m\nx\n"})
    ) as all_in:
        assert all_in.rows == {"stays": 2, "flows": 0}


def test_a_dataset_of_other_tables_alone_has_no_rows(make_dataset) -> None:
    with open_dataset(make_dataset({"moods": "mood\ngood\n"})) as dataset:
        assert dataset.rows == {}


def test_an_absent_table_is_none_and_an_unknown_one_a_mistake(make_dataset) -> None:
    with open_dataset(make_dataset({"stays": STAYS})) as dataset:
        assert dataset.table("flows") is None
        with pytest.raises(KeyError):
            dataset.table("moods")


def test_the_file_as_it_is_stays_at_hand(make_dataset) -> None:
    with open_dataset(make_dataset({"ties": "Tie,two_way\nt1,maybe\n"})) as dataset:
        read = dataset.connection.execute
        assert read("SELECT two_way FROM ties").fetchall() == [(None,)]
        assert read("SELECT two_way FROM raw.ties").fetchall() == [("maybe",)]


def test_memory_and_threads_can_be_bounded(make_dataset) -> None:
    folder = make_dataset({"stays": STAYS})
    with open_dataset(folder, memory_limit="64MB", threads=1) as dataset:
        query = "SELECT current_setting('threads'), current_setting('memory_limit')"
        assert dataset.connection.execute(query).fetchall() == [(1, "61.0 MiB")]


def test_what_the_engine_wrote_for_itself_goes_when_the_dataset_is_closed(
    make_dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    with open_dataset(make_dataset({"stays": STAYS})):
        assert len(list(scratch.iterdir())) == 1
    assert list(scratch.iterdir()) == []


def test_a_dataset_that_cannot_be_opened_leaves_nothing(
    make_dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    with pytest.raises(UnusableError):
        open_dataset(make_dataset({"stays": "stay,days\ns1\n"}))
    assert list(scratch.iterdir()) == []
