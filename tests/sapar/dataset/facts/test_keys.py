import duckdb
import narwhals as nw
import pytest

from sapar.dataset.facts.fact import Source
from sapar.dataset.facts.keys import KEYS, keyed, keys

STAYS = """
SELECT * FROM (VALUES
    ('s1', 'A', 'h1', DATE '2022-10-03', NULL), ('s2', 'B', 'h2', NULL, '2023-01')
) t(stay, scheme, host, first_day, start_month)
"""
OTHERS = (
    "sending",
    "contractor",
    "origin_country",
    "host_country",
    "field",
    "seniority",
    "purpose",
)


@pytest.fixture
def engine():
    with duckdb.connect() as opened:
        yield opened


@pytest.fixture
def source(engine):
    empty = ", ".join(f"NULL::VARCHAR AS {name}" for name in OTHERS)
    measured = "84::DECIMAL(18,4) AS days, 1::DECIMAL(18,4) AS people"
    rows = engine.sql(f"SELECT *, {empty}, {measured} FROM ({STAYS})")  # noqa: S608 -- a constant
    return Source({"stays": nw.from_native(rows)})


def _rows(frame, *columns):
    return sorted(frame.select(*columns).to_native().fetchall(), key=str)


def test_the_year_is_that_of_the_first_day_or_else_of_the_month(source):
    assert _rows(keys(source), "stay", "year") == [("s1", "2022"), ("s2", "2023")]


def test_a_row_gets_the_keys_of_its_stay(engine, source):
    rows = nw.from_native(engine.sql("SELECT 's2' AS stay, 7 AS hours"))
    found = keyed(rows, source)
    assert found.collect_schema().names() == [*KEYS, "hours"]
    assert _rows(found, "stay", "scheme", "host", "hours") == [("s2", "B", "h2", 7)]


def test_a_row_of_a_scheme_keeps_the_scheme(engine, source):
    rows = nw.from_native(
        engine.sql("SELECT * FROM (VALUES (NULL, 'B', 1), ('s1', NULL, 2)) t(stay, scheme, n)")
    )
    found = _rows(keyed(rows, source), "stay", "scheme", "host", "n")
    assert found == [("s1", "A", "h1", 2), (None, "B", None, 1)]


def test_a_row_of_a_stay_is_of_the_stay_s_scheme_whatever_it_says(engine, source):
    rows = nw.from_native(
        engine.sql("SELECT * FROM (VALUES ('s1', 'B', 1), ('s9', 'B', 2)) t(stay, scheme, n)")
    )
    found = _rows(keyed(rows, source), "stay", "scheme", "n")
    assert found == [("s1", "A", 1), ("s9", "B", 2)]
