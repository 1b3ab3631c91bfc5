from datetime import date
from decimal import Decimal

import duckdb
import pytest

from sapar.dataset.casting import cast, column_names, further_columns, projection
from sapar.dataset.schema import TABLES, Field, Kind

TIES = TABLES["ties"]


def typed(kind: Kind, sql: str, found: str) -> object:
    expression = cast(Field("v", "V", kind), "v", found)
    with duckdb.connect() as connection:
        values = connection.sql(f"SELECT {sql}::{found} AS v")
        return values.project(expression).fetchall()[0][0]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.STRING, "KZ", "KZ"),
        (Kind.NUMBER, "2.5", 2.5),
        (Kind.NUMBER, "2,5", None),
        (Kind.NUMBER, "nan", None),
        (Kind.NUMBER, "inf", None),
        (Kind.INTEGER, "7", 7),
        (Kind.INTEGER, "7.5", None),
        (Kind.INTEGER, "99999999999999999999", None),
        (Kind.BOOLEAN, "true", True),
        (Kind.BOOLEAN, "maybe", None),
        (Kind.DATE, "2014-02-28", date(2014, 2, 28)),
        (Kind.DATE, "2014-02-30", None),
        (Kind.DATE, "28.02.2014", None),
        (Kind.DATE, "infinity", None),
        (Kind.YEARMONTH, "2014-07", "2014-07"),
        (Kind.YEARMONTH, "2014-13", None),
        (Kind.EXACT, "511.9052", Decimal("511.9052")),
        (Kind.EXACT, "5.119.052", None),
        (Kind.EXACT, "999999999999999", None),
    ],
)
def test_a_text_becomes_a_value_of_the_type_or_nothing(
    kind: Kind, text: str, value: object
) -> None:
    assert typed(kind, f"'{text}'", "VARCHAR") == value


@pytest.mark.parametrize(
    ("kind", "sql", "found", "value"),
    [
        (Kind.NUMBER, "3", "INTEGER", 3.0),
        (Kind.NUMBER, "1.25", "DECIMAL(9,2)", 1.25),
        (Kind.NUMBER, "'nan'", "DOUBLE", None),
        (Kind.INTEGER, "3", "SMALLINT", 3),
        (Kind.INTEGER, "3.0", "DOUBLE", 3),
        (Kind.INTEGER, "3.5", "DOUBLE", None),
        (Kind.EXACT, "3", "INTEGER", Decimal("3.0000")),
        (Kind.EXACT, "0.1", "DOUBLE", Decimal("0.1000")),
        (Kind.EXACT, "'nan'", "DOUBLE", None),
        (Kind.STRING, "7", "INTEGER", "7"),
        (Kind.YEARMONTH, "201407", "INTEGER", None),
    ],
)
def test_a_value_of_another_type_becomes_one_of_the_declared_or_nothing(
    kind: Kind, sql: str, found: str, value: object
) -> None:
    assert typed(kind, sql, found) == value


def test_a_column_that_is_right_is_read_as_it_is() -> None:
    assert cast(Field("days", "Days", Kind.EXACT), "days", "DECIMAL(18,4)") == '"days"'


def test_letter_case_of_names_does_not_count() -> None:
    found = {"Tie": "VARCHAR", "mood": "VARCHAR"}
    assert column_names(TIES, found) == {"tie": "Tie"}
    assert further_columns(TIES, found) == ("mood",)


def test_absent_columns_are_typed_nulls_and_further_ones_follow() -> None:
    columns = projection(TIES, {"mood": "INTEGER", "tie": "VARCHAR"})
    with duckdb.connect() as connection:
        read = connection.sql("SELECT 1 AS mood, 'a' AS tie").project(columns)
        assert list(zip(read.columns, map(str, read.types), strict=True)) == [
            ("tie", "VARCHAR"),
            ("stay", "VARCHAR"),
            ("wave", "VARCHAR"),
            ("two_way", "BOOLEAN"),
            ("joint_work", "BOOLEAN"),
            ("last_contact", "DATE"),
            ("mood", "INTEGER"),
        ]
