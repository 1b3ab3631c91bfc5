from collections.abc import Sequence
from typing import Any

import duckdb
import narwhals as nw
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapar.balance import spreads, uncertainty
from sapar.balance.moments import Moments
from sapar.balance.spreads import NO_SPREAD, Block, Spread, spreads_of
from sapar.balance.uncertainty import Drawn, Resampler, StayParts
from sapar.values.measures import LARGEST

BLOCKS: Sequence[Block] = [Block(("fee", "days"))]
Row = tuple[str | None, float, float]


def of_rows(rows: Sequence[Row], blocks: Sequence[Block] = BLOCKS) -> dict[str | None, Spread]:
    """Spreads of rows of group, fee and days."""
    with duckdb.connect() as engine:
        engine.execute('CREATE TABLE stays ("group" VARCHAR, fee DOUBLE, days DOUBLE)')
        if rows:
            engine.executemany("INSERT INTO stays VALUES (?, ?, ?)", list(rows))
        stays: nw.LazyFrame[Any] = nw.from_native(engine.table("stays"))
        return spreads_of(stays, blocks)


ROWS: list[Row] = [("DE", 100.25, 5.0), ("DE", 60.0, 2.5), (None, -3.0, 1.0)]


def test_moments_are_whole_numbers_of_a_hundredth() -> None:
    assert of_rows(ROWS)["DE"].moments == Moments(
        2,
        {"fee": 16_025, "days": 750},
        {
            ("fee", "fee"): 10_025**2 + 6000**2,
            ("fee", "days"): 10_025 * 500 + 6000 * 250,
            ("days", "days"): 500**2 + 250**2,
        },
    )


def test_columns_that_stand_in_shares_alone_are_multiplied_with_their_sum() -> None:
    each = of_rows(ROWS)["DE"].moments
    shares = of_rows(ROWS, [Block(("fee", "days"), "all")])["DE"].moments
    assert shares.sums == each.sums | {"all": 16_775}
    assert ("fee", "days") not in shares.products
    assert shares.ratio(("fee",), ("fee", "days")) == each.ratio(("fee",), ("fee", "days"))


def test_few_stays_come_one_by_one_also_those_of_no_group() -> None:
    found = of_rows(ROWS)
    told = {group: each.few.values.tolist() for group, each in found.items() if each.few}
    assert told == {"DE": [[60.0, 2.5], [100.25, 5.0]], None: [[-3.0, 1.0]]}


def test_no_stay_of_a_group_that_has_many_comes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreads, "MANY", 1)
    found = of_rows(ROWS)
    assert {group: each.few and len(each.few) for group, each in found.items()} == {
        "DE": None,
        None: 1,
    }


def test_many_groups_of_few_stays_are_not_brought_out_either(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spreads, "MOST_ROWS", 2)
    assert [each.few for each in of_rows(ROWS).values()] == [None, None]


def test_chance_draws_few_stays_and_has_moments_of_many() -> None:
    few = of_rows(ROWS * 20)["DE"]
    many = Spread(few.moments, None)
    resampler = Resampler(draws=10, seed=1)
    assert isinstance(few.chance(resampler), Drawn)
    assert many.chance(resampler) is few.moments


def test_two_sets_of_few_stays_are_many_where_they_pass_the_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = Spread(Moments(2), StayParts(("fee",), np.ones((2, 1))))
    assert (one + NO_SPREAD).few is one.few
    assert one.few is not None
    assert len((one + one).few or ()) == 4
    assert (one + Spread(Moments(5000), None)).few is None
    monkeypatch.setattr(spreads, "MANY", 3)
    assert (one + one).few is None
    assert (one + one).moments.stays == 4


def test_more_than_any_money_keeps_within_what_engines_multiply() -> None:
    (found,) = of_rows([("DE", 1e15, 1.0), ("DE", -1e15, 1.0)]).values()
    assert found.moments.sums["fee"] == 0
    assert found.moments.products["fee", "fee"] == 2 * LARGEST**2


def test_no_stay_is_in_no_group() -> None:
    assert of_rows([]) == {}


NUMBERS = st.floats(-1e9, 1e9)
STAYS = st.lists(st.tuples(st.sampled_from(["DE", "PL", None]), NUMBERS, NUMBERS), max_size=20)


@settings(max_examples=15, deadline=None)
@given(rows=STAYS, data=st.data())
def test_the_order_of_rows_does_not_show(rows: list[Row], data: st.DataObject) -> None:
    one, turned = of_rows(rows), of_rows(data.draw(st.permutations(rows)))
    assert {group: each.moments for group, each in one.items()} == {
        group: each.moments for group, each in turned.items()
    }


@settings(max_examples=10, deadline=None)
@given(rows=STAYS)
def test_moments_of_groups_add_up_to_those_of_all(rows: list[Row]) -> None:
    whole = sum((each.moments for each in of_rows(rows).values()), Moments())
    of_all = of_rows([(None, *row[1:]) for row in rows])
    assert whole == (of_all[None].moments if rows else Moments())


def test_the_limit_of_drawing_is_one() -> None:
    assert spreads.MANY == uncertainty.MANY
