"""The content of a file as lists, groups and values, built piece by piece with their places."""

from typing import Any

from sapar.terms.files.content import FORBIDDEN, said_of
from sapar.terms.files.faults import Faults
from sapar.terms.files.marks import Mark, Marks, Spot
from sapar.values.language import _

DEPTH_LIMIT = 32
"""How deep lists and groups may lie in each other; a document needs eight."""


def too_deep() -> tuple[str, str]:
    """What is told of a file nested beyond `DEPTH_LIMIT`, and why."""
    message = _("lists and groups lie more than {limit} deep in each other")
    return message.format(limit=DEPTH_LIMIT), _("no part of a document is nested so deeply")


class _Open:
    """A list or group that is not at its end yet."""

    def __init__(self, content: Any, spot: Spot) -> None:
        self.content = content
        self.spot = spot
        self.key: tuple[str | None, Mark] | None = None


class Tree:
    """Builds the content of a file from its pieces, in the order in which they stand.

    A name with nothing after it is as if it were not there, but for its place. Nothing here calls
    itself, so that no file can exhaust the stack.

    Args:
        faults: to which double names and the like are added.

    Attributes:
        value: the content, once all is added; dicts, lists, texts, numbers, truth values.
    """

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._open: list[_Open] = []
        self._top = Spot(Mark(1, 1))
        self.value: Any = None

    @property
    def marks(self) -> Marks:
        """The places of all parts."""
        return Marks(self._top)

    def open_group(self, mark: Mark) -> None:
        """A group of named parts begins."""
        self._begin({}, mark)

    def open_list(self, mark: Mark) -> None:
        """A list begins."""
        self._begin([], mark)

    def close(self) -> None:
        """The list or group that was begun last is at its end."""
        done = self._open.pop()
        self._put(done.content, done.spot)

    def add(self, value: Any, mark: Mark) -> None:
        """A text, number or truth value, or nothing."""
        if isinstance(value, str) and (found := FORBIDDEN.search(value)):
            self._faults.add("T03", mark, *said_of(found.group()))
        self._put(value, Spot(mark))

    def _begin(self, content: Any, mark: Mark) -> None:
        if len(self._open) >= DEPTH_LIMIT:
            self._faults.add("T06", mark, *too_deep())
            self._faults.raise_if_any()
        self._open.append(_Open(content, Spot(mark)))

    def _put(self, value: Any, spot: Spot) -> None:
        if not self._open:
            self.value, self._top = value, spot
            return
        around = self._open[-1]
        if isinstance(around.content, list):
            around.spot.within[len(around.content)] = spot
            around.content.append(value)
        elif around.key is None:
            around.key = self._named(value, spot.mark), spot.mark
        else:
            self._put_named(around, value, spot)

    def _named(self, value: Any, mark: Mark) -> str | None:
        if isinstance(value, str):
            return value
        message = _("what stands here is no name of a field")
        self._faults.add("T07", mark, message, _("names of fields are words, as in `title:`"))
        return None

    def _put_named(self, around: _Open, value: Any, spot: Spot) -> None:
        assert around.key is not None  # noqa: S101 -- the caller looked
        name, mark = around.key
        around.key = None
        if name is None:
            return
        if name in around.spot.within:
            first = around.spot.within[name].name
            message = _("{name} stands here a second time").format(name=name)
            reason = _("it stands in line {line} already; keep one of the two")
            line = first.line if first else 0
            self._faults.add("T08", mark, message, reason.format(line=line))
            return
        spot.name = mark
        if value is None or isinstance(value, list | dict):
            spot.mark = mark
        around.spot.within[name] = spot
        if value is not None:
            around.content[name] = value
