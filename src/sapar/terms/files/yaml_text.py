"""YAML 1.2 with the place of every value; no tags, no anchors, one document."""

from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from sapar.terms.files.content import START
from sapar.terms.files.faults import Faults
from sapar.terms.files.marks import Mark
from sapar.terms.files.scalars import meant
from sapar.terms.files.tree import Tree
from sapar.terms.files.yaml_problems import explained
from sapar.values.language import _


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
    try:
        # Only events are taken from the library: values are read by the rules of `scalars`.
        for event in YAML(typ="safe", pure=True).parse(text):
            _take(event, tree, faults)
    except MarkedYAMLError as error:
        faults.add("T09", _mark(error.problem_mark or error.context_mark), *explained(error))
        faults.raise_now()
    except YAMLError as error:
        message = _("this is not YAML: {error}").format(error=f"{error!s:.100}")
        faults.add("T09", START, message, _("docs/reference/terms.md shows how terms are written"))
        faults.raise_now()
    return tree


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
        message = _("{tag} is a tag").format(tag=f"{event.tag!s:.60}")
        faults.add("T10", mark, message, _("remove it: documents hold text, numbers and lists"))


def _mark(mark: Any) -> Mark:
    return START if mark is None else Mark(mark.line + 1, mark.column + 1)
