from decimal import Decimal

import duckdb
import narwhals as nw
import polars as pl
import pytest

from sapar.reciprocity.measures import arc_counts, arc_squares, arcs, weighed

STAYS = [
    # year, from, to, days, people
    (2023, "KZ", "DE", 10, 1.0),
    (2023, "KZ", "DE", 5, 4.7),
    (2024, "KZ", "DE", 5, 4.7),
    (2024, "DE", "KZ", 3, None),
    (2024, "DE", "KZ", -3, 1.0),
    (2024, "DE", None, 7, 1.0),
    (2024, "DE", "KZ", 3, -1.0),
]
COLUMNS = ("year", "origin_country", "host_country", "days", "people")
ENDS = {"origin": "origin_country", "host": "host_country"}


def on_duckdb() -> nw.LazyFrame:
    connection = duckdb.connect()
    connection.execute(
        "CREATE TABLE stays (year INT, origin_country TEXT, host_country TEXT, "
        "days DECIMAL(18, 4), people DECIMAL(18, 4))"
    )
    connection.executemany("INSERT INTO stays VALUES (?, ?, ?, ?, ?)", STAYS)
    return nw.from_native(connection.table("stays"))


def on_polars() -> nw.LazyFrame:
    frame = pl.LazyFrame(STAYS, schema=COLUMNS, orient="row")
    return nw.from_native(frame.with_columns(pl.col("days", "people").cast(pl.Decimal(18, 4))))


@pytest.fixture(params=[on_duckdb, on_polars], ids=["duckdb", "polars"])
def stays(request) -> nw.LazyFrame:
    return weighed(request.param())


def rows(frame: nw.LazyFrame) -> list[tuple]:
    collected = frame.collect(backend="polars").rows()
    return sorted(collected, key=lambda row: tuple(str(cell) for cell in row))


def test_only_what_is_measured_weighs(stays) -> None:
    people, person_days = zip(*rows(stays.select("people", "person_days")), strict=True)
    assert people == (1, 1, 1, Decimal("4.7"), Decimal("4.7"), None, None)
    assert person_days == (10, 7, None, Decimal("23.5"), Decimal("23.5"), None, None)


def test_every_unit_is_added_up_in_one_pass(stays) -> None:
    # origin, host, people, person-days, visits with days, stays, without people, without days
    assert rows(arcs(stays, **ENDS)) == [
        ("DE", "KZ", 1.0, 0.0, 0.0, 3, 2, 3),
        ("DE", None, 1.0, 7.0, 1.0, 1, 0, 0),
        ("KZ", "DE", 10.4, 57.0, 10.4, 3, 0, 0),
    ]


def test_strata_come_first(stays) -> None:
    found = arcs(stays, **ENDS, by=["year"]).select("year", "origin", "host", "person_days")
    assert rows(found) == [
        (2023, "KZ", "DE", 33.5),
        (2024, "DE", "KZ", 0.0),
        (2024, "DE", None, 7.0),
        (2024, "KZ", "DE", 23.5),
    ]


def test_like_stays_are_counted_together_for_resampling(stays) -> None:
    assert rows(arc_counts(stays, **ENDS, weight="person_days")) == [
        ("KZ", "DE", 10.0, 1),
        ("KZ", "DE", 23.5, 2),
    ]


def test_squares_of_weights_are_added_up_by_origin_and_host(stays) -> None:
    """10 and twice 23.5 person-days; rows that weigh nothing or have no end are left out."""
    # origin, host, weight, squares, stays
    assert rows(arc_squares(stays, **ENDS, weight="person_days")) == [
        ("KZ", "DE", 57.0, 1204.5, 3),
    ]
    assert rows(arc_squares(stays, **ENDS, weight="people", by=["year"])) == [
        (2023, "KZ", "DE", 5.7, 23.09, 2),
        (2024, "DE", "KZ", 1.0, 1.0, 1),
        (2024, "KZ", "DE", 4.7, 22.09, 1),
    ]
    assert rows(arc_squares(stays, **ENDS, weight="stays"))[-1] == ("KZ", "DE", 3.0, 3.0, 3)


def test_sums_do_not_depend_on_the_order_of_rows() -> None:
    people = [0.1, 0.2, 0.3, 1e6, 0.7] * 20
    frame = pl.LazyFrame({"a": "X", "b": "Y", "days": 1, "people": people}).with_columns(
        pl.col("days", "people").cast(pl.Decimal(18, 4))
    )
    there = arcs(weighed(nw.from_native(frame)), origin="a", host="b")
    back = arcs(weighed(nw.from_native(frame.reverse())), origin="a", host="b")
    assert rows(there) == rows(back)
    assert rows(there.select("person_days")) == [(20000026.0,)]
