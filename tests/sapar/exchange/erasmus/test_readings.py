"""Columns read by their distinct texts."""

import duckdb
import pytest

from sapar.exchange.erasmus import cells
from sapar.exchange.erasmus.cleaning import NAMES
from sapar.exchange.erasmus.layouts import LAYOUTS, MOBILITY_PERIODS, TEACHING
from sapar.exchange.erasmus.readings import READINGS, is_plain, read_column, reading_of


@pytest.fixture
def engine():
    with duckdb.connect() as connection:
        yield connection


def test_every_used_column_has_a_reading():
    used = {column.name for layout in LAYOUTS for column in layout.used}
    assert used == {*READINGS, *NAMES}


def test_the_list_of_fields_depends_on_the_period():
    assert reading_of(TEACHING, "field") is cells.older_field
    assert reading_of(MOBILITY_PERIODS, "field") is cells.field


def test_a_column_is_read_once_for_each_text(engine):
    engine.execute(
        "CREATE TABLE raw AS SELECT unnest(['UK', 'UK', 'QQ', '???', NULL]) AS home_country"
    )
    read = read_column(engine, TEACHING, "home_country")
    assert set(read) == {"UK", "QQ", "???"}
    assert engine.execute("FROM v_home_country ORDER BY raw").fetchall() == [
        ("???", None, "missing"),
        ("QQ", None, "unknown"),
        ("UK", "GB", "said"),
    ]


def test_a_column_is_plain_where_every_text_is_its_value(engine):
    engine.execute("CREATE TABLE raw AS SELECT unnest(['2014-09', '2015-01']) AS \"start\"")
    assert is_plain(read_column(engine, MOBILITY_PERIODS, "start"))
    engine.execute(
        "CREATE OR REPLACE TABLE raw AS SELECT unnest(['2014-09', 'Jan-15']) AS \"start\""
    )
    assert not is_plain(read_column(engine, MOBILITY_PERIODS, "start"))
