"""One fact table, declared: from which tables of the dataset, by which definition."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import narwhals as nw

Table = nw.LazyFrame[Any]


@dataclass(frozen=True, slots=True)
class Source:
    """The tables of a dataset, on one engine.

    Attributes:
        tables: those that are there, by name, each with every column of the schema.
        as_of: last day of the record: what was due later is not yet owed, and who is still away
            is watched until then; None if the record says no such day, so that all is due.
        facts: those made before this one, by name.
    """

    tables: Mapping[str, Table]
    as_of: date | None = None
    facts: Mapping[str, Table] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact table.

    Attributes:
        name: of its file, and in `balance.frames.Frames.get`.
        about: what one row is, in a sentence.
        needs: tables without which there is no such fact; `stays` always is one.
        uses: tables that it reads if they are there.
        define: the rows, with the columns of `keys.KEYS` first.
        sliced_by: column whose ranges can be computed one after another, since no row of one
            needs a row of another; None if the fact can only be made as a whole.
    """

    name: str
    about: str
    needs: tuple[str, ...]
    uses: tuple[str, ...]
    define: Callable[[Source], Table]
    sliced_by: str | None = None
