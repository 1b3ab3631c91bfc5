"""Adding up who goes where, and what goes with them: one pass over each fact."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

import narwhals as nw

from sapar.balance.amounts import asked_amounts
from sapar.balance.dimensions import COUNTRIES
from sapar.balance.frames import Frames, Table
from sapar.balance.gathering import alike_of, cells_of, squares_of, usual_unit
from sapar.balance.one_sided import fixes_an_end
from sapar.balance.panels.added import together
from sapar.balance.panels.kind import Context, GroupKey
from sapar.balance.panels.reciprocity_sums import (
    MONEY,
    OUTPUTS,
    TALKS,
    TEACHING,
    ReciprocitySums,
)
from sapar.deliveries.states import HOST_SIDE
from sapar.money.measures import counted
from sapar.reciprocity.debt import ITEM, Places
from sapar.standards.countries import load_countries
from sapar.values.measures import number_of, rounded

TALK = "C08"
"""Code of the catalogue: the visitor teaches or presents."""

SCALE = 10_000
"""Hours and places are summed as whole numbers of 1/SCALE: the order of rows cannot show."""

MOST_ALIKE = 5_000
"""Of more stays no numbers of like stays come out of the engine, but sums of squares by arc."""

LARGEST = 100_000
"""Hours or places of one stay beyond this are no measurement, nor are those below zero."""

Found = Iterator[tuple[GroupKey, ReciprocitySums]]


def gather_reciprocity(frames: Frames, context: Context) -> dict[GroupKey, ReciprocitySums]:
    """The networks of each group that has a stay, or a payment of its own."""
    asked = frames.asked
    dimension = asked.dimension(asked.by) if asked.by else None
    one_sided = dimension is not None and dimension.one_sided
    parts = [_travel(frames, drawn=context.sampled and not (context.headlines and one_sided))]
    if not context.headlines:
        parts += [_money(frames, context), _teaching(frames), _talks(frames), _outputs(frames)]
        parts += [_places(frames)]
    known = None if dimension and dimension.origin not in COUNTRIES else load_countries().codes()
    found = together((group, _of_countries(sums, known)) for group, sums in chain(*parts))
    kept = fixes_an_end(asked)
    return {
        group: replace(found[group], grouped_by_end=one_sided, kept_by_end=kept)
        for group in sorted(found, key=str)
    }


def _travel(frames: Frames, *, drawn: bool) -> Found:
    stays = frames.get("stays")
    if stays is None:
        return
    cells = cells_of(stays)
    unit = frames.asked.weight or usual_unit(cell for each in cells.values() for cell in each)
    many = sum(cell.stays for each in cells.values() for cell in each) > MOST_ALIKE
    counts = alike_of(stays, unit) if drawn and not many else {}
    squares = squares_of(stays, unit) if drawn and many else {}
    for group, each in cells.items():
        yield (
            group,
            ReciprocitySums(
                cells=tuple(each),
                counts=tuple(counts.get(group, ())),
                squares=tuple(squares.get(group, ())),
                unit=unit,
            ),
        )


def _money(frames: Frames, context: Context) -> Found:
    flows = frames.get("flows")
    if flows is None:
        return
    paid = counted(asked_amounts(flows, frames.rates, context.currency))
    amount = nw.col("amount")
    grouped = paid.group_by("group", "payer_country", "payee_country").agg(
        amount.sum().cast(nw.Float64()).alias("weight"), *_rows(amount)
    )
    yield from _arcs(frames, MONEY, grouped, "payer_country", "payee_country")


def _teaching(frames: Frames) -> Found:
    stays = frames.get("stays")
    if stays is not None:
        yield from _weighed(frames, TEACHING, stays, nw.col("teaching_hours"))


def _talks(frames: Frames) -> Found:
    """Talks and classes that the visitor was promised to give and gave."""
    owed = frames.get("commitments")
    if owed is not None and frames.get("promises") is not None:
        given = nw.col("acknowledged") + nw.col("awarded")
        yield from _weighed(frames, TALKS, owed.filter(nw.col("item") == TALK), given)


def _outputs(frames: Frames) -> Found:
    made = frames.get("outputs")
    if made is not None:
        yield from _weighed(frames, OUTPUTS, made, nw.col("outputs"))


def _weighed(frames: Frames, name: str, rows: Table, weight: nw.Expr) -> Found:
    units = _units(weight)
    grouped = (
        rows.with_columns(units.alias("_units"))
        .group_by("group", "origin", "receiver")
        .agg(_added("_units", "weight"), *_rows(nw.col("_units")))
    )
    yield from _arcs(frames, name, grouped, "origin", "receiver")


def _arcs(frames: Frames, name: str, grouped: Table, origin: str, receiver: str) -> Found:
    """Each row as a network of one arc; a fact without rows is nothing recorded of any group."""
    for row in sorted(frames.rows(grouped), key=str):
        arc = (row[origin], row[receiver], row["weight"] or 0.0, row["rows"], row["unweighted"])
        yield row["group"], ReciprocitySums(arcs={name: (arc,)})


def _places(frames: Frames) -> Found:
    """Places in return: owed by the receiving side of a stay to its origin."""
    owed = frames.get("commitments")
    if owed is None:
        return
    ours = nw.col("owed_by").is_in([party.value for party in HOST_SIDE])
    marked = owed.filter((nw.col("item") == ITEM) & ours).select(
        "group", "origin", "receiver", *_granted(nw.col("promised"))
    )
    grouped = marked.group_by("group", "origin", "receiver").agg(
        *(_added(name, name) for name in ("promised", "granted", "granted_at_most")),
        *_rows(nw.col("promised")),
    )
    for row in sorted(frames.rows(grouped), key=str):
        ends = (row["receiver"], row["origin"])
        if None not in ends:
            yield row["group"], ReciprocitySums(places={ends: _promised(row)})


def _promised(row: dict[str, Any]) -> Places:
    return Places(
        promised=row["promised"] or 0.0,
        granted=row["granted"] or 0.0,
        granted_at_most=row["granted_at_most"] or 0.0,
        commitments=row["rows"] - row["unweighted"],
        uncounted=row["unweighted"],
    )


def _granted(promised: nw.Expr) -> Iterator[nw.Expr]:
    """Where no delivery is recorded, nothing is known to be granted, and all may be."""
    countable = nw.when(promised > 0).then(promised)
    yield _units(countable).alias("promised")
    yield _units(countable * nw.col("low").fill_null(0.0)).alias("granted")
    yield _units(countable * nw.col("high").fill_null(1.0)).alias("granted_at_most")


def _units(weight: nw.Expr) -> nw.Expr:
    number = weight.cast(nw.Float64())
    usable = nw.when(number.is_between(0, LARGEST)).then(number)
    return rounded(usable * SCALE).cast(nw.Int64())


def _added(name: str, alias: str) -> nw.Expr:
    return (nw.col(name).sum().cast(nw.Float64()) / SCALE).alias(alias)


def _rows(weight: nw.Expr) -> tuple[nw.Expr, nw.Expr]:
    return (
        nw.len().cast(nw.Int64()).alias("rows"),
        number_of(weight.is_null()).alias("unweighted"),
    )


def _of_countries(sums: ReciprocitySums, known: frozenset[str] | None) -> ReciprocitySums:
    """Ends that no country's code names are unknown, where nodes are countries.

    Money always goes between countries, whatever the nodes of the stays are.
    """
    codes = load_countries().codes()
    arcs = {
        name: tuple(_placed(arc, codes if name == MONEY else known) for arc in rows)
        for name, rows in sums.arcs.items()
    }
    if known is None:
        return replace(sums, arcs=arcs)
    places = {ends: each for ends, each in sums.places.items() if known.issuperset(ends)}
    cells = tuple(
        replace(cell, origin=_code(cell.origin, known), host=_code(cell.host, known))
        for cell in sums.cells
    )
    counts = tuple(row for row in sums.counts if known.issuperset(row[:2]))
    squares = tuple(row for row in sums.squares if known.issuperset(row[:2]))
    return replace(sums, cells=cells, counts=counts, squares=squares, arcs=arcs, places=places)


def _placed(arc: Any, known: frozenset[str] | None) -> Any:
    if known is None:
        return arc
    return (_code(arc[0], known), _code(arc[1], known), *arc[2:])


def _code(place: str | None, known: frozenset[str]) -> str | None:
    return place if place in known else None
