"""A document as the text of a file: YAML for people, JSON for machines."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from io import StringIO
from typing import Any

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from sapar.terms.files.scalars import meant

SCHEMA = "terms.schema.json"
"""Name of the file, beside the document, by which an editor completes it."""

WIDTH = 100
_SHORT = 60
_FEW = 4
_SIMPLE = int | Decimal | date | Enum
_ALWAYS = ("format", "version", "languages")


def yaml_of(document: BaseModel, schema: str | None = SCHEMA) -> str:
    """A document as YAML, its fields in the order of its type, without those left as they are.

    Args:
        document: to be written.
        schema: file or address by which editors complete it; None for no line that names it.
    """
    return yaml_text(content_of(document), schema)


def yaml_text(content: CommentedMap, schema: str | None = SCHEMA) -> str:
    """The content of a document as YAML, with the comments that it carries."""
    out = StringIO()
    writer().dump(content, out)
    # The library leaves a blank where it breaks a line; no text that it breaks needs it.
    text = "".join(f"{line.rstrip(' ')}\n" for line in out.getvalue().split("\n")[:-1])
    return text if schema is None else f"# yaml-language-server: $schema={schema}\n{text}"


def json_of(document: BaseModel) -> str:
    """A document as indented JSON; exact numbers stand as text, so that no reader rounds them."""
    told = document.model_dump(mode="json", exclude_defaults=True)
    whole = document.model_dump(mode="json")
    ordered = {name: whole[name] for name in _ALWAYS if name in whole} | told
    content = {name: ordered[name] for name in whole if name in ordered}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def content_of(document: BaseModel) -> CommentedMap:
    """The content of a document as it is written to YAML."""
    content = CommentedMap()
    for name in type(document).model_fields:
        if name in document.model_fields_set or name in _ALWAYS:
            value = getattr(document, name)
            if value is not None and value != ():
                content[name] = written(value)
    return content


def written(value: Any) -> Any:
    """A part of a document as it is written to YAML."""
    if isinstance(value, BaseModel):
        return _group(value)
    if isinstance(value, Mapping):
        return CommentedMap((str(name), written(each)) for name, each in value.items())
    if isinstance(value, list | tuple):
        return _listed([written(each) for each in value])
    if isinstance(value, str):
        return _text(value.value if isinstance(value, Enum) else value)
    return value


def _group(part: BaseModel) -> CommentedMap:
    """A group in lines of its own; in one line where it holds only a few numbers, days, codes."""
    content = content_of(part)
    values = [getattr(part, name) for name in content]
    if all(isinstance(each, _SIMPLE) for each in values) and len(content) <= _FEW:
        content.fa.set_flow_style()
    return content


def _listed(items: list[Any]) -> CommentedSeq:
    listed = CommentedSeq(items)
    if all(isinstance(each, str) for each in items) and sum(map(len, items)) <= _SHORT:
        listed.fa.set_flow_style()
    return listed


def _text(text: str) -> str:
    lines = text.split("\n")
    if len(lines) > 1 and _fits_a_block(lines):
        return str.__new__(LiteralScalarString, text)
    return text if meant(text) == text else str.__new__(DoubleQuotedScalarString, text)


def _fits_a_block(lines: list[str]) -> bool:
    return all(line.isprintable() and line == line.strip() for line in lines) and bool(lines[0])


def writer() -> YAML:
    """The library's writer, set as all files of documents are written."""
    made = YAML()
    made.width = WIDTH
    made.indent(mapping=2, sequence=4, offset=2)
    made.Representer = _Representer
    return made


class _Representer(RoundTripRepresenter):
    """Writes exact numbers and days as they are.

    What stands at two places is written at both: a reader of documents takes no anchors.
    """

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 -- the library's own name
        """Whether an object that was written before is written out again."""
        return True


def _number(representer: RoundTripRepresenter, value: Decimal) -> Any:
    text = format(value.normalize() if value else Decimal(), "f")
    kind = "float" if "." in text else "int"
    return representer.represent_scalar(f"tag:yaml.org,2002:{kind}", text)


def _day(representer: RoundTripRepresenter, value: date) -> Any:
    return representer.represent_scalar("tag:yaml.org,2002:timestamp", value.isoformat())


_Representer.add_representer(Decimal, _number)
_Representer.add_representer(date, _day)
