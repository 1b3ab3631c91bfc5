"""The facts of the stays that were asked for, each row with its group and its two nodes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import narwhals as nw

from sapar.balance.dimensions import COUNTRIES, PAIR, Dimension
from sapar.balance.rows import rows_of
from sapar.balance.selection import Selection
from sapar.standards.grouping import Grouping

Table = nw.LazyFrame[Any]


@dataclass(frozen=True, slots=True)
class Frames:
    """The facts of the stays that were asked for, each with the column `group`.

    Attributes:
        facts: by name (docs/reference/facts.md); a fact whose tables are not in the dataset is
            not in it, which is not the same as an empty one. Beside its own columns each has
            `group`, and in `origin` and `receiver` the two nodes of the network.
        rows: brings a small frame into memory, each row by column name.
        rates: the table `rates`, if there is one.
        asked: the question that they answer.
    """

    facts: Mapping[str, Table]
    rows: Callable[[Table], Iterator[dict[str, Any]]]
    rates: Table | None = None
    asked: Selection = field(default_factory=Selection)

    def get(self, name: str) -> Table | None:
        """The fact of that name, None where the dataset has nothing of it."""
        return self.facts.get(name)

    def without_groups(self) -> "Frames":
        """The same facts as one group."""
        none = nw.lit(None, dtype=nw.String()).alias("group")
        facts = {name: fact.with_columns(none) for name, fact in self.facts.items()}
        return replace(self, facts=facts)


def frames_of(
    facts: Mapping[str, Table],
    selection: Selection,
    rates: Table | None = None,
    chosen: Table | None = None,
) -> Frames:
    """The facts of a selection.

    Args:
        facts: as `sapar.dataset.facts` makes them, by name.
        selection: what was asked; without `by`, `group` is null in every row.
        rates: the table `rates`, if there is one.
        chosen: the stays to keep, in the column `stay`; None keeps all.
    """
    kept = {name: _asked(fact, selection, chosen) for name, fact in facts.items()}
    return Frames(kept, rows_of, rates, selection)


def _asked(fact: Table, selection: Selection, chosen: Table | None) -> Table:
    """The rows that fulfil every condition; one of a whole scheme only those on the scheme."""
    if chosen is not None:
        fact = fact.join(chosen.select("stay"), on="stay", how="semi")
    for name, values in selection.where.items():
        dimension = selection.dimension(name)
        fact = _placed(fact, dimension).filter(nw.col(dimension.column).is_in(values))
    if selection.by is None:
        return _with_nodes(fact, None)
    dimension = selection.dimension(selection.by)
    return _with_nodes(_placed(fact, dimension), dimension)


def _placed(fact: Table, dimension: Dimension) -> Table:
    """With the columns that a dimension needs and that no fact has."""
    if dimension.column == PAIR:
        pair = nw.concat_str([nw.col(column) for column in COUNTRIES], separator="-")
        return fact.with_columns(pair.alias(PAIR))
    if dimension.grouping is None:
        return fact
    return fact.with_columns(
        _merged("origin_country", dimension.grouping).alias("origin_group"),
        _merged("host_country", dimension.grouping).alias("host_group"),
    )


def _with_nodes(fact: Table, dimension: Dimension | None) -> Table:
    origin, host = (dimension.origin, dimension.host) if dimension else COUNTRIES
    group = nw.col(dimension.column) if dimension else nw.lit(None, dtype=nw.String())
    return fact.with_columns(
        group.alias("group"), nw.col(origin).alias("origin"), nw.col(host).alias("receiver")
    )


def _merged(column: str, grouping: Grouping) -> nw.Expr:
    """The group of a country; null where the grouping says nothing of it."""
    merged: nw.Expr = nw.lit(None, dtype=nw.String())
    for group in sorted(set(grouping.members.values())):
        codes = [code for code, its_group in grouping.members.items() if its_group == group]
        merged = nw.when(nw.col(column).is_in(codes)).then(nw.lit(group)).otherwise(merged)
    return merged
