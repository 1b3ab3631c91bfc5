"""A file of a document changed at some places, with the writer's comments and order kept."""

import json
from collections.abc import Iterable, MutableMapping
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO
from pathlib import Path as File
from typing import Any

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.util import load_yaml_guess_indent

from sapar.terms.files.content import read_text
from sapar.terms.files.faults import Faults
from sapar.terms.files.fields import fields_at
from sapar.terms.files.lines import merged
from sapar.terms.files.marks import Path
from sapar.terms.files.reading import is_json, read_document
from sapar.terms.files.writing import WIDTH, writer, written
from sapar.terms.files.yaml_text import build_yaml
from sapar.values.unusable import UnusableDocumentError


@dataclass(frozen=True, slots=True)
class Change:
    """A value that is to stand at a place.

    Attributes:
        path: to a field; the group that it belongs to is in the file, the field need not be.
        value: a text, number, day, truth value, list, or part of a document.
    """

    path: Path
    value: Any


def changed(file: File, model: type[BaseModel], changes: Iterable[Change]) -> str:
    """The text of a file with some values changed, to be written in its place.

    Comments and the order of fields are kept. A field that was not there is put where its type
    has it: before the first of those that follow.

    Args:
        file: YAML or JSON.
        model: type of the document.
        changes: in any order.

    Raises:
        UnusableDocumentError: if the file cannot be read.
        LookupError: if a group or an item of a list on the way to a change is not in the file.
    """
    read_document(file, model)
    text = read_text(file, Faults(str(file)))
    if is_json(file, text):
        return _json(text, model, changes)
    return _yaml(text, model, changes)


def _yaml(text: str, model: type[BaseModel], changes: Iterable[Change]) -> str:
    # None where a file has no groups or lists by which to tell.
    _content, step, offset = load_yaml_guess_indent(text)
    made = writer()
    made.preserve_quotes = True
    made.width = max([WIDTH, *map(len, text.split("\n"))])
    if step and offset is not None:
        made.indent(mapping=2 if offset else step, sequence=step, offset=offset)
    content = made.load(text)
    before = _dumped(made, content)
    _apply(content, model, changes)
    after = _dumped(made, content)
    kept = merged(text, before, after)
    # Never trust lines put together over the document itself.
    return kept if _same(kept, after) else after


def _dumped(made: YAML, content: Any) -> str:
    out = StringIO()
    made.dump(content, out)
    return out.getvalue()


def _same(text: str, other: str) -> bool:
    try:
        first, second = (build_yaml(each, Faults("")).value for each in (text, other))
    except UnusableDocumentError:
        return False
    return bool(first == second)


def _json(text: str, model: type[BaseModel], changes: Iterable[Change]) -> str:
    content = json.loads(text, parse_float=Decimal)
    _apply(content, model, changes)
    return json.dumps(content, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _plain(value: Any) -> str:
    """A number, as text, so that it stays exact; or a day."""
    return format(value, "f") if isinstance(value, Decimal) else value.isoformat()


def _apply(content: Any, model: type[BaseModel], changes: Iterable[Change]) -> None:
    for change in changes:
        *way, name = change.path
        group = content
        for step in way:
            group = group[step]
        _put(group, str(name), written(change.value), fields_at(model, tuple(way)))


def _put(group: MutableMapping[str, Any], name: str, value: Any, fields: tuple[str, ...]) -> None:
    following = fields[fields.index(name) + 1 :] if name in fields else ()
    place = next((at for at, each in enumerate(group) if each in following), len(group))
    if name in group or place == len(group):
        group[name] = value
    elif hasattr(group, "insert"):
        group.insert(place, name, value)
    else:
        after = [(each, group.pop(each)) for each in list(group)[place:]]
        group[name] = value
        group.update(after)
