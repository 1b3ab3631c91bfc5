import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.dataset.facts.folder import why_stale
from sapar.dataset.package import Note
from sapar.dataset.reading import open_dataset
from sapar.dataset.writing import DatasetWriter, Format
from sapar.values.unusable import UnusableError

STAYS = "SELECT 3 AS people, 's1' AS stay, 'good' AS mood, 2.5 AS days, '' AS host_country"
FORMATS: tuple[Format, ...] = ("parquet", "csv")


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as opened:
        yield opened


def write(connection: duckdb.DuckDBPyConnection, out: Path, **options: Any) -> None:
    with DatasetWriter(out, **options) as writer:
        writer.write_table(connection, "stays", STAYS)
        writer.describe("Visits", record="register")


@pytest.mark.parametrize("form", FORMATS)
def test_a_dataset_is_written_and_read_back(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path, form: Format
) -> None:
    out = tmp_path / "out [2024]*"
    with DatasetWriter(out, table_format=form) as writer:
        (writer.scratch / "spool").write_text("not to stay")
        assert writer.write_table(connection, "stays", STAYS) == 1
        writer.write_json("quality.json", {"kept": 1})
        with writer.open_text("refused.csv") as file:
            file.write("file,line\n")
        writer.describe(
            "Visits",
            sources=[{"title": "The ministry"}],
            record="register",
            notes=[Note("no-money", "No payment is recorded.")],
            demonstration=True,
            quality="quality.json",
        )
    assert sorted(path.name for path in out.iterdir()) == [
        "datapackage.json",
        "quality.json",
        "refused.csv",
        f"stays.{form}",
    ]
    assert [path.name for path in tmp_path.iterdir()] == [out.name]
    with open_dataset(out) as dataset:
        package = dataset.package
        assert (package.name, package.title) == ("out-2024", "Visits")
        assert package.record == "register"
        assert package.sources == ("The ministry",)
        assert package.notes == (Note("no-money", "No payment is recorded."),)
        assert package.demonstration
        assert package.quality == out / "quality.json"
        assert package.files == ("quality.json", "refused.csv")
        assert list(dataset.columns["stays"]) == ["stay", "host_country", "days", "people", "mood"]
        read = "SELECT stay, host_country, days, people, mood FROM stays"
        assert dataset.connection.execute(read).fetchall() == [
            ("s1", None, Decimal("2.5"), Decimal(3), "good")
        ]


def test_the_descriptor_lists_each_file_with_its_size_and_digest(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    write(connection, tmp_path / "out")
    descriptor = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    (listed,) = descriptor["resources"]
    content = (tmp_path / "out" / "stays.parquet").read_bytes()
    assert descriptor["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert listed["rows"] == 1
    assert listed["bytes"] == len(content)
    assert listed["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_the_same_input_gives_the_same_bytes(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    for place in ("a", "b"):
        write(connection, tmp_path / place / "out")
    for name in ("datapackage.json", "stays.parquet"):
        first, second = (tmp_path / place / "out" / name for place in ("a", "b"))
        assert first.read_bytes() == second.read_bytes()


def test_a_dataset_in_the_way_needs_replace(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    write(connection, out, table_format="csv")
    with pytest.raises(UnusableError, match="--replace"):
        write(connection, out)
    write(connection, out, replace=True)
    assert sorted(path.name for path in out.iterdir()) == ["datapackage.json", "stays.parquet"]


def test_facts_belong_to_the_dataset_that_is_replaced(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    write(connection, out, facts=True)
    assert (out / "facts").is_dir()
    write(connection, out, replace=True)
    assert not (out / "facts").exists()
    (out / "facts").mkdir()
    (out / "facts" / "mine.txt").write_text("mine")
    with pytest.raises(UnusableError, match="holds facts, which is not part of a dataset"):
        write(connection, out, replace=True)


def test_facts_are_written_with_the_dataset_if_they_are_asked_for(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    write(connection, tmp_path / "out", facts=True)
    with open_dataset(tmp_path / "out") as dataset:
        assert why_stale(dataset) is None
    assert (tmp_path / "out" / "facts" / "stays.parquet").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_the_last_day_of_the_record_is_kept(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    with DatasetWriter(tmp_path / "out") as writer:
        writer.write_table(connection, "stays", STAYS)
        writer.describe("Visits", record="register", as_of=date(2023, 12, 31))
    with open_dataset(tmp_path / "out") as dataset:
        assert dataset.package.as_of == date(2023, 12, 31)


def test_what_is_not_a_dataset_is_never_replaced(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    write(connection, out)
    (out / "report.html").write_text("mine")
    with pytest.raises(UnusableError, match=r"holds report\.html"):
        write(connection, out, replace=True)
    photos = tmp_path / "photos"
    photos.mkdir()
    (photos / "aul.jpg").write_text("a photo")
    with pytest.raises(UnusableError, match=r"holds aul\.jpg"):
        write(connection, photos, replace=True)
    assert (out / "report.html").read_text() == "mine"


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_any_error_leaves_nothing(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path, error: type[BaseException]
) -> None:
    def fail() -> None:
        with DatasetWriter(tmp_path / "new" / "out") as writer:
            writer.write_table(connection, "stays", STAYS)
            raise error

    with pytest.raises(error):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_an_error_while_replacing_leaves_the_old(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    write(connection, out)
    with pytest.raises(KeyboardInterrupt), DatasetWriter(out, replace=True):
        raise KeyboardInterrupt
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert sorted(path.name for path in out.iterdir()) == ["datapackage.json", "stays.parquet"]


def test_mistakes_of_the_caller_are_errors(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    lacking = pytest.raises(ValueError, match="a description and at least one table")
    with lacking, DatasetWriter(tmp_path / "out"):
        pass
    with DatasetWriter(tmp_path / "out") as writer:
        writer.write_table(connection, "stays", STAYS)
        writer.describe("Visits", record="sample")
        with pytest.raises(ValueError, match="written twice"):
            writer.write_table(connection, "stays", STAYS)
        with pytest.raises(ValueError, match="required column payer"):
            writer.write_table(connection, "flows", "SELECT 'f' AS flow")
        with pytest.raises(ValueError, match="plain name"):
            writer.open_text("../escape.txt")
        with pytest.raises(ValueError, match="expected one of register, sample"):
            writer.describe("Visits", record="census")
        with pytest.raises(KeyError):
            writer.write_table(connection, "moods", "SELECT 1 AS mood")


FULL_DISK = """
import resource, sys, duckdb
from sapar.dataset.writing import DatasetWriter
from sapar.values.unusable import UnusableError
try:
    with DatasetWriter(sys.argv[1], table_format=sys.argv[2]) as writer:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        if sys.argv[3] == "table":
            rows = "SELECT 's' || hash(range) AS stay FROM range(1000000)"
            writer.write_table(duckdb.connect(), "stays", rows)
        else:
            writer.write_json("quality.json", ["x" * 100_000])
except UnusableError as error:
    print(error.finding.code, error.finding.message)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on file sizes is Linux's")
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("what", ["table", "text"])
def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path, form: Format, what: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path / "out"), form, what],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.stdout == "W01 the disk is full\n", ended.stderr
    assert list(tmp_path.iterdir()) == []


SLOW = """
import sys
from pathlib import Path
from sapar.dataset.engine import connect
from sapar.dataset.stopping import stoppable
from sapar.dataset.writing import DatasetWriter
with stoppable(), DatasetWriter(sys.argv[1]) as writer:
    rows = "SELECT 's' || sum(hash(range)) AS stay FROM range(1000000000000)"
    writer.write_table(connect(writer.scratch), "stays", rows)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are sent the POSIX way")
def test_ctrl_c_in_the_middle_of_a_table_leaves_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SLOW, str(tmp_path / "out")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        while not list(tmp_path.glob(".out.partial-*/*.parquet")) and process.poll() is None:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _out, errors = process.communicate(timeout=60)
    assert "KeyboardInterrupt" in errors
    assert list(tmp_path.iterdir()) == []


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
ROWS = st.lists(
    st.tuples(
        st.one_of(st.none(), TEXTS, st.sampled_from(["=1+1", '"', ",", "\n", "\r\n", "NULL"])),
        st.one_of(st.none(), st.decimals(0, 10**9, places=4)),
        st.one_of(st.none(), st.floats(0, allow_infinity=False)),
        st.one_of(st.none(), st.dates()),
        st.one_of(st.none(), st.integers(1, 2**62)),
    ),
    min_size=1,
    max_size=8,
)


@given(rows=ROWS, form=st.sampled_from(FORMATS))
def test_what_is_written_is_read_back(rows: list[tuple[Any, ...]], form: Format) -> None:
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as connection:
        connection.execute(
            "CREATE TABLE t (stay TEXT, activity TEXT, people DECIMAL(18,4), "
            "teaching_hours DOUBLE, first_day DATE, source_line BIGINT)"
        )
        numbered = [(f"s{number}", *row) for number, row in enumerate(rows)]
        connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)", numbered)
        with DatasetWriter(Path(folder) / "out", table_format=form) as writer:
            writer.write_table(connection, "stays", "FROM t")
            writer.describe("Visits", record="sample")
        read = "SELECT stay, activity, people, teaching_hours, first_day, source_line FROM stays"
        with open_dataset(Path(folder) / "out") as dataset:
            found = dataset.connection.execute(read).fetchall()
    # An empty text is no value: missing is null.
    assert found == [(stay, text or None, *rest) for stay, text, *rest in numbered]
