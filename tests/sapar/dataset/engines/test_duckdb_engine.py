import narwhals as nw
import pytest

from sapar.dataset.engines.duckdb_engine import DuckdbEngine
from sapar.values.unusable import UnusableError


@pytest.fixture
def duck(dataset) -> DuckdbEngine:
    return DuckdbEngine(dataset)


def one(duck):
    return duck.tables["stays"].filter(nw.col("stay") == "stay1").select("stay", "purpose")


def test_its_tables_are_those_of_the_dataset(duck, dataset) -> None:
    assert tuple(duck.tables) == dataset.tables


def test_what_was_written_is_read_back(duck, tmp_path) -> None:
    path = tmp_path / "one [stay]*.parquet"
    duck.write(one(duck), path)
    assert list(duck.rows(duck.scan(path))) == list(duck.rows(one(duck)))


def test_a_folder_of_files_is_read_as_one_table(duck, tmp_path) -> None:
    folder = tmp_path / "stays [of] two.parquet"
    folder.mkdir()
    duck.write(one(duck), folder / "part-0.parquet")
    duck.write(one(duck), folder / "part-1.parquet")
    (folder / "_SUCCESS").touch()
    assert list(duck.rows(duck.scan(folder))) == 2 * list(duck.rows(one(duck)))


def test_a_place_that_cannot_be_written_is_told(duck, tmp_path) -> None:
    with pytest.raises(UnusableError):
        duck.write(one(duck), tmp_path / "nowhere" / "stays.parquet")


def test_the_dataset_stays_open_when_the_engine_is_closed(duck, dataset) -> None:
    duck.close()
    assert dataset.connection.execute("SELECT 1").fetchall() == [(1,)]
