"""What a document's types refuse, told with the field, the value, and the way out."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from sapar.terms.files.expected import expected_of
from sapar.terms.files.faults import Faults
from sapar.terms.files.fields import fields_at, step_into
from sapar.terms.files.marks import Marks, Path
from sapar.values.language import _

_SHOWN = 60


def tell(
    error: ValidationError,
    model: type[BaseModel],
    content: Any,
    marks: Marks,
    faults: Faults,
) -> None:
    """Add a fault for each thing that the types refuse.

    Args:
        error: with all of them.
        model: type of the document.
        content: that was refused.
        marks: places of its parts.
        faults: that are added to.
    """
    refused = error.errors(include_url=False)
    form = [each for each in refused if each["loc"] == ("format",)]
    telling = _Telling(model, marks, faults)
    # Terms of another version would be wrong in nearly every line.
    for each in form or refused:
        telling.tell(each, _in_file(each["loc"], content))


def _in_file(loc: Path, content: Any) -> Path:
    """The way to a part as the file has it: without what names kinds of values."""
    path: list[str | int] = []
    for place, step in enumerate(loc):
        inside, there = step_into(content, step)
        if there:
            path.append(step)
            content = inside
        elif place == len(loc) - 1 and isinstance(content, Mapping) and step != "[key]":
            path.append(step)
    return tuple(path)


class _Telling:
    """Turns what the types refuse into faults."""

    def __init__(self, model: type[BaseModel], marks: Marks, faults: Faults) -> None:
        self._model = model
        self._marks = marks
        self._faults = faults

    def tell(self, refused: Mapping[str, Any], path: Path) -> None:
        """Tell one thing that was refused, at its place in the file."""
        if refused["type"] == "extra_forbidden":
            self._unknown(path)
        elif refused["type"] == "missing":
            self._missing(path)
        else:
            self._wrong(refused, path)

    def _unknown(self, path: Path) -> None:
        name, known = str(path[-1]), fields_at(self._model, path[:-1])
        near = get_close_matches(name.lower().replace("-", "_"), known, 1, 0.6)
        message = _("{where} has no field {name}")
        message = message.format(where=in_words(path[:-1]), name=shown(name))
        if near:
            reason = _("did you mean {name}?").format(name=near[0])
        else:
            reason = _("its fields are {names}").format(names=", ".join(known))
        self._faults.add("T11", self._marks.name_at(path), message, reason)

    def _missing(self, path: Path) -> None:
        message = _("{name} is missing in {where}")
        message = message.format(name=path[-1], where=in_words(path[:-1]))
        reason = _("no document can do without it")
        self._faults.add("T12", self._marks.at(path), message, reason)

    def _wrong(self, refused: Mapping[str, Any], path: Path) -> None:
        if refused["loc"][-1:] == ("[key]",):
            message = _("{where} is no language of a document").format(where=in_words(path))
        else:
            message = _("{where} is {value}")
            message = message.format(where=in_words(path), value=shown(refused["input"]))
        self._faults.add("T13", self._marks.at(path), message, expected_of(refused))


def in_words(path: Path) -> str:
    """The way to a part as it is said to a person: `clauses[3].due`, counted from 1."""
    if not path:
        return _("the document")
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{shown(step)}" for step in path)
    return "".join(steps).removeprefix(".")


def shown(value: Any) -> str:
    """A value as a message shows it: short, and lists and groups by their kind."""
    if isinstance(value, BaseModel | Mapping):
        return _("a group of fields")
    if isinstance(value, list | tuple):
        return _("a list")
    if value is None:
        return _("empty")
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "\N{HORIZONTAL ELLIPSIS}"
