"""YAML 1.2 with the place of every value; no tags, no anchors, one document."""

from collections.abc import Iterator
from typing import Any

import yaml
from yaml import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    MarkedYAMLError,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
    YAMLError,
)

from sapar.terms.files.content import START, place_of
from sapar.terms.files.faults import Faults
from sapar.terms.files.marks import Mark
from sapar.terms.files.scalars import meant
from sapar.terms.files.tree import Tree, too_deep
from sapar.terms.files.yaml_problems import explained
from sapar.values.language import _

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The library's parser in C, twelve times as fast; where it was built without, that in Python."""

_STUMBLES = (YAMLError, ArithmeticError, AssertionError, LookupError, TypeError, ValueError)
"""What the library raises at odd signs, besides errors of its own: a letter with too high a number
ends in an OverflowError where it is read in Python."""


def build_yaml(text: str, faults: Faults) -> Tree:
    """The content of a YAML text.

    What would make a small file large (aliases) or run something (tags) is refused, not read.

    Args:
        text: of the file.
        faults: to which what is wrong is added.

    Raises:
        UnusableDocumentError: T09 if it is not YAML, and what `Tree` refuses.
    """
    tree = Tree(faults)
    for event in _events(text, faults):
        _take(event, tree, faults)
    return tree


def _events(text: str, faults: Faults) -> Iterator[Any]:
    """What the library finds; values themselves are read by the rules of `scalars`."""
    last = START
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            last = _mark(event.start_mark)
            yield event
    except MarkedYAMLError as error:
        # What ends too early is said to end below the last line.
        found = min(_mark(error.problem_mark or error.context_mark), place_of(text.rstrip()))
        if "nesting depth" in str(error.problem):
            faults.add("T06", found, *too_deep())
        else:
            faults.add("T09", found, *explained(error, _sign_at(text, found)))
        faults.raise_now()
    except _STUMBLES as error:
        message = _("this is not YAML: {error}").format(error=f"{error!s:.100}")
        faults.add("T09", last, message, _("the fault is here or in the lines below"))
        faults.raise_now()


def _sign_at(text: str, mark: Mark) -> str:
    return text.split("\n")[mark.line - 1][mark.column - 1 :][:1]


def _take(event: Any, tree: Tree, faults: Faults) -> None:
    mark = _mark(event.start_mark)
    if isinstance(event, DocumentStartEvent) and tree.value is not None:
        message = _("a second document begins here")
        faults.add("T09", mark, message, _("one file holds one document; remove the line `---`"))
        faults.raise_now()
    if isinstance(event, NodeEvent):
        _refuse_marvels(event, mark, faults)
    if isinstance(event, ScalarEvent):
        tree.add(meant(event.value) if event.style in (None, "") else event.value, mark)
    elif isinstance(event, AliasEvent):
        tree.add(None, mark)
    elif isinstance(event, MappingStartEvent):
        tree.open_group(mark)
    elif isinstance(event, SequenceStartEvent):
        tree.open_list(mark)
    elif isinstance(event, CollectionEndEvent):
        tree.close()


def _refuse_marvels(event: Any, mark: Mark, faults: Faults) -> None:
    if isinstance(event, AliasEvent):
        message = _("*{name} repeats what stands elsewhere").format(name=f"{event.anchor!s:.40}")
        faults.add("T10", mark, message, _("write it out: a reader finds each clause whole"))
    elif event.anchor is not None:
        message = _("&{name} is a mark for repeating").format(name=f"{event.anchor!s:.40}")
        faults.add("T10", mark, message, _("remove it, and write out what it repeats"))
    if getattr(event, "tag", None) is not None:
        tag = str(event.tag).replace("tag:yaml.org,2002:", "!!")
        message = _("{tag} is a tag").format(tag=f"{tag:.60}")
        faults.add("T10", mark, message, _("remove it: documents hold text, numbers and lists"))


def _mark(mark: Any) -> Mark:
    return START if mark is None else Mark(mark.line + 1, mark.column + 1)
