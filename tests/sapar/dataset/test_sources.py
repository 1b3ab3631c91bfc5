from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from sapar.dataset.resource import Resource
from sapar.dataset.sources import MAX_LINE, attach
from sapar.values.unusable import UnusableError


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as opened:
        opened.execute("CREATE SCHEMA raw")
        yield opened


def csv(folder: Path, content: bytes, delimiter: str = ",") -> Resource:
    (folder / "ties.csv").write_bytes(content)
    return Resource("ties", folder / "ties.csv", "csv", delimiter)


def test_rows_of_a_csv_file_are_counted_from_the_first_row_of_data(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    source = csv(tmp_path, 'tie;wave\r\nt1;"po;st"\r\nt2;\r\n'.encode("utf-8-sig"), ";")
    assert attach(connection, source) == {"tie": "VARCHAR", "wave": "VARCHAR"}
    rows = connection.execute("SELECT * FROM raw.ties").fetchall()
    assert rows == [(1, "t1", "po;st"), (2, "t2", None)]


def test_rows_of_a_parquet_file_are_counted_alike(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    path = tmp_path / "ties.parquet"
    connection.execute(f"COPY (SELECT 't1' AS tie, 7 AS mood) TO '{path}'")
    found = attach(connection, Resource("ties", path, "parquet"))
    assert found == {"tie": "VARCHAR", "mood": "INTEGER"}
    assert connection.execute("SELECT * FROM raw.ties").fetchall() == [(1, "t1", 7)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "P11"),
        (b"\n\n", "P11"),
        (b"\xff\xfet\0i\0e\0\n\0", "P11"),
        (b'"tie\n', "P11"),
        (b"tie,Tie\nt1,t2\n", "P12"),
        (b"tie,\nt1,t2\n", "P12"),
        (b"tie,sapar_row\nt1,t2\n", "P12"),
        (b"tie,wave\nt1\n", "P20"),
        (b"tie,wave\nt1,pre,more\n", "P20"),
        (b'tie,wave\nt1,"pre\n', "P20"),
        (b"tie,wave\nt\xe9,pre\n", "P20"),
        (b"tie\n" + b"x" * (2 * MAX_LINE) + b"\n", "P20"),
    ],
)
def test_a_damaged_csv_file_is_told(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path, content: bytes, code: str
) -> None:
    with pytest.raises(UnusableError) as raised:
        attach(connection, csv(tmp_path, content))
    assert raised.value.finding.code == code
    assert raised.value.finding.place == str(tmp_path / "ties.csv")


def test_a_header_of_endless_length_is_not_read_to_its_end(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    source = csv(tmp_path, b"")
    with source.path.open("r+b") as file:
        file.truncate(2 * 1024**3)
    with pytest.raises(UnusableError, match="holds no header"):
        attach(connection, source)


@pytest.mark.parametrize("content", [b"", b"PAR1", b"\x89PNG\r\n" * 100])
def test_a_damaged_parquet_file_is_told(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "ties.parquet"
    path.write_bytes(content)
    with pytest.raises(UnusableError) as raised:
        attach(connection, Resource("ties", path, "parquet"))
    assert raised.value.finding.code == "P20"
