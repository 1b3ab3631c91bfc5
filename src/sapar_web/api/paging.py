"""Long lists page by page: each page names the key after which the next begins."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from ninja import Field, Schema

MOST = 100
"""Rows of a page at most."""

Row = TypeVar("Row")


class Paging(Schema):
    """Where a page begins and how long it may be.

    Attributes:
        after: `next` of the page before; none for the first page.
        limit: rows at most.
    """

    after: str | None = Field(None, max_length=100)
    limit: int = Field(50, ge=1, le=MOST)


class Page(Schema, Generic[Row]):
    """A page.

    Attributes:
        items: its rows.
        next: for `after` of the next page; null on the last one.
    """

    items: list[Row]
    next: str | None = None


def paged(rows: Sequence[Any], limit: int, key: str = "id") -> dict[str, Any]:
    """A page out of one row more than it may have.

    Args:
        rows: at most `limit + 1`, in order.
        limit: rows of a page.
        key: of the rows, by which the next page begins.
    """
    kept = list(rows[:limit])
    more = len(rows) > limit
    return {"items": kept, "next": str(kept[-1][key]) if more else None}
