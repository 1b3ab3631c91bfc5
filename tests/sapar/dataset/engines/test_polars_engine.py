from pathlib import Path

import narwhals as nw
import pytest

from sapar.dataset.engines.polars_engine import PolarsEngine
from sapar.values.unusable import UnusableError


@pytest.fixture
def bear(dataset):
    opened = PolarsEngine(dataset)
    yield opened
    opened.close()


def one(bear):
    return bear.tables["stays"].filter(nw.col("stay") == "stay1").select("stay", "purpose")


def test_what_was_written_is_read_back(bear, tmp_path) -> None:
    path = tmp_path / "one [stay]*.parquet"
    bear.write(one(bear), path)
    assert list(bear.rows(bear.scan(path))) == list(bear.rows(one(bear)))


def test_a_folder_of_files_is_read_as_one_table(bear, tmp_path) -> None:
    folder = tmp_path / "stays.parquet"
    folder.mkdir()
    bear.write(one(bear), folder / "part-0.parquet")
    bear.write(one(bear), folder / "part-1.parquet")
    (folder / "_SUCCESS").touch()
    assert list(bear.rows(bear.scan(folder))) == 2 * list(bear.rows(one(bear)))


def test_a_place_that_cannot_be_written_is_told(bear, tmp_path) -> None:
    with pytest.raises(UnusableError):
        bear.write(one(bear), tmp_path / "nowhere" / "stays.parquet")


def test_nothing_is_left_when_it_is_closed(dataset, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    opened = PolarsEngine(dataset)
    assert len(list(tmp_path.iterdir())) == 1
    opened.close()
    assert list(tmp_path.iterdir()) == []
