"""A further comparison that was asked for, in the one form in which pages show it."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from sapar.balance.panels.figure import Figure
from sapar.balance.panels.table import Table


@dataclass(frozen=True, slots=True)
class Section:
    """What a further question found.

    Attributes:
        id: stable name: `hosts` or `order`.
        title: for people.
        sentences: what must be read before any table; the answer first.
        figures: of all together.
        tables: in the order in which they are shown.
        picture: HTML for the page, empty where there is none; not in the published form.
    """

    id: str
    title: str
    sentences: tuple[str, ...]
    figures: tuple[Figure, ...] = ()
    tables: tuple[Table, ...] = ()
    picture: Annotated[str, Field(exclude=True)] = ""
