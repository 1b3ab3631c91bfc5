"""The form of a document as a JSON Schema, by which editors complete and check it."""

import json
import re
from collections.abc import Iterator, Mapping
from inspect import cleandoc
from typing import Any

from pydantic import BaseModel

from sapar.terms.files.fields import models_in

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_ATTRIBUTE = re.compile(r"^    (\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a type of documents, with what each field means.

    What it allows can be read; what only the reading itself knows (which countries there are, that
    a time is said in one way) it does not refuse.
    """
    made = model.model_json_schema(mode="validation")
    parts = made.get("$defs", {})
    for each in _all_in(model):
        part = made if each is model else parts[each.__name__]
        _explain(part, each)
    # An editor finds the schema of a JSON file by it.
    made["properties"] = {"$schema": {"type": "string"}, **made["properties"]}
    return {"$schema": DIALECT, **made}


def schema_text(model: type[BaseModel]) -> str:
    """The JSON Schema as the text of a file."""
    return json.dumps(schema_of(model), ensure_ascii=False, indent=2) + "\n"


def _all_in(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    waiting, seen = [model], set[type[BaseModel]]()
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            waiting += models_in(field.annotation for field in each.model_fields.values())
            yield each


def _explain(part: dict[str, Any], model: type[BaseModel]) -> None:
    told = meanings(model)
    part["description"] = cleandoc(model.__doc__ or "").partition("\n\n")[0]
    for name, field in part["properties"].items():
        field.pop("title", None)
        if name in told:
            field["description"] = told[name]


def meanings(model: type[BaseModel]) -> Mapping[str, str]:
    """What each field of a type means, from the docstrings of the type and those that it is of."""
    found: dict[str, str] = {}
    for each in reversed(model.__mro__):
        _head, _mark, listed = cleandoc(each.__doc__ or "").partition("Attributes:\n")
        found |= {name: " ".join(text.split()) for name, text in _ATTRIBUTE.findall(listed)}
    return {name: text for name, text in found.items() if name in model.model_fields}
