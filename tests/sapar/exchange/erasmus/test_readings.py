"""Columns read by their distinct texts."""

import duckdb
import pytest

from sapar.exchange.erasmus import cells
from sapar.exchange.erasmus.layouts import LAYOUTS, MOBILITY_PERIODS, TEACHING
from sapar.exchange.erasmus.readings import NAMES, READINGS, read_column, read_names, reading_of


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


def test_names_have_single_blanks(engine):
    engine.execute(
        "CREATE TABLE raw AS SELECT unnest(['a  b', ' ? Unknown ?', 'c\u00a0d ']) AS home_name"
    )
    read_names(engine, "home_name")
    assert engine.execute("SELECT value FROM v_home_name ORDER BY raw").fetchall() == [
        (None,),
        ("a b",),
        ("c d",),
    ]
