"""Clean records in the engine: used columns and line numbers."""

import duckdb
import pytest

from sapar.exchange.erasmus.headers import recognise
from sapar.exchange.erasmus.staging import load, number_lines


@pytest.fixture
def engine():
    with duckdb.connect() as connection:
        yield connection


def test_records_keep_their_quotes_blanks_and_empty_fields(engine, desk, periods):
    lines = [periods.line(sending_organization='"a;b"'), periods.line(participants="")]
    part = desk.file("part.csv", "\n".join(lines) + "\n")
    load(engine, part, recognise(periods.header, "x"))
    found = engine.execute("SELECT home_name, people, host_code, project FROM raw").fetchall()
    assert found == [
        ("a;b", "2", "G  ATHINE01", "KA107"),
        ("Qazaq  University", "", "G  ATHINE01", "KA107"),
    ]


def test_lines_follow_the_runs_and_refused_rows_are_left_out(engine):
    engine.execute("CREATE TABLE raw AS SELECT unnest(['a', 'b', 'c', 'd']) AS text")
    engine.execute("CREATE TABLE refused AS SELECT 2 AS nth")
    number_lines(engine, [(0, 2), (1, 5)])
    assert engine.execute("SELECT text, line FROM records ORDER BY line").fetchall() == [
        ("a", 2),
        ("b", 5),
        ("d", 7),
    ]
