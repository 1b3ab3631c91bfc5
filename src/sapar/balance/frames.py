"""The prepared tables: stays with the group and the nodes of each, flows with their stay's."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import narwhals as nw

from sapar.balance.dimensions import Dimension
from sapar.balance.selection import Selection
from sapar.reciprocity.measures import weighed
from sapar.standards.grouping import Grouping

Table = nw.LazyFrame[Any]


@dataclass(frozen=True, slots=True)
class Frames:
    """The facts of the stays that were asked for, each with the column `group`.

    Attributes:
        facts: by name (docs/reference/facts.md); a fact whose tables are not in the dataset is
            not in it, which is not the same as an empty one.
        rows: brings a small frame into memory, each row by column name.
    """

    facts: Mapping[str, Table]
    rows: Callable[[Table], Iterator[dict[str, Any]]]

    def get(self, name: str) -> Table | None:
        """The fact of that name, None where the dataset has nothing of it."""
        return self.facts.get(name)


def prepared_stays(stays: nw.LazyFrame[Any], selection: Selection) -> nw.LazyFrame[Any]:
    """Stays of the selection, weighed, with `year`, `group`, `origin` and `receiver` added.

    Args:
        stays: the table of the dataset.
        selection: what was asked; without `by`, `group` is null for every stay.

    Returns:
        The stays that fulfil every condition; `origin` and `receiver` hold the two nodes,
        `people` and `person_days` what is measured.
    """
    frame = weighed(stays.select(*_OF_STAYS)).with_columns(_year().alias("year"))
    for name, values in selection.where.items():
        dimension = selection.dimension(name)
        frame = _with_places(frame, dimension).filter(nw.col(dimension.column).is_in(values))
    if selection.by is None:
        return _with_nodes(frame, None)
    dimension = selection.dimension(selection.by)
    return _with_nodes(_with_places(frame, dimension), dimension)


def flows_of(
    flows: nw.LazyFrame[Any], stays: nw.LazyFrame[Any], selection: Selection
) -> nw.LazyFrame[Any]:
    """Flows with the group, countries, year, people and person-days of their stay.

    A flow of a whole scheme, without a stay, has no group; where a condition asks which stays are
    meant it is left out.
    """
    known = stays.select(
        "stay", "group", "origin_country", "host_country", "year", "people", "person_days"
    )
    paid = flows.select(*_OF_FLOWS)
    return paid.join(known, on="stay", how="inner" if selection.where else "left")


# Only these: a further column of a file may bear a name that is given to a column here.
_OF_STAYS = (
    "stay", "sending", "host", "origin_country", "host_country", "field", "seniority", "purpose",
    "first_day", "start_month", "days", "people",
)  # fmt: skip
_OF_FLOWS = (
    "stay", "payer", "payer_country", "payee", "payee_country", "item", "amount", "currency", "on",
    "spent_in",
)  # fmt: skip


def _year() -> nw.Expr:
    """Calendar year of the start: of the first day where it is known, else of the month."""
    first_day = nw.col("first_day").cast(nw.String())
    return nw.coalesce(first_day, nw.col("start_month")).str.slice(0, 4)


def _with_places(frame: nw.LazyFrame[Any], dimension: Dimension) -> nw.LazyFrame[Any]:
    if dimension.grouping is None:
        return frame
    return frame.with_columns(
        _merged("origin_country", dimension.grouping).alias("origin_group"),
        _merged("host_country", dimension.grouping).alias("host_group"),
    )


def _with_nodes(frame: nw.LazyFrame[Any], dimension: Dimension | None) -> nw.LazyFrame[Any]:
    origin, host = (dimension.origin, dimension.host) if dimension else _COUNTRIES
    group = nw.col(dimension.column) if dimension else nw.lit(None, dtype=nw.String())
    return frame.with_columns(
        group.alias("group"), nw.col(origin).alias("origin"), nw.col(host).alias("receiver")
    )


_COUNTRIES = ("origin_country", "host_country")


def _merged(column: str, grouping: Grouping) -> nw.Expr:
    """The group of a country; null where the grouping says nothing of it."""
    merged: nw.Expr = nw.lit(None, dtype=nw.String())
    for group in sorted(set(grouping.members.values())):
        codes = [code for code, its_group in grouping.members.items() if its_group == group]
        merged = nw.when(nw.col(column).is_in(codes)).then(nw.lit(group)).otherwise(merged)
    return merged
