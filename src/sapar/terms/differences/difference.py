"""One thing in which two versions differ."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Steps = tuple[str, ...]
"""The way to a part: names of fields, and in lists what its parts are known by."""


class Kind(StrEnum):
    """What happened to a part."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class Direction(StrEnum):
    """What it means for whom a duty is owed to."""

    STRONGER = "stronger"
    WEAKER = "weaker"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference.

    Attributes:
        kind: of difference.
        steps: to the part, as in `("clauses", "mentor-hours", "quantity")`.
        before: what stood there; None for what was added. A value or part of a document.
        after: what stands there; None for what was removed.
        owner: the part of a list that it belongs to, as it was; itself where it was added.
        direction: stronger or weaker, where it can be told.
    """

    kind: Kind
    steps: Steps
    before: Any = None
    after: Any = None
    owner: Any = None
    direction: Direction | None = None
