"""The fields that a document may have, as its types declare them."""

from collections.abc import Iterable, Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from sapar.terms.files.marks import Path


def fields_at(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """Names of the fields of a part of a document.

    Args:
        model: of the whole document.
        path: to the part; names of fields and places in lists.

    Returns:
        In the order of the type; none where the part is no group of fields.
    """
    found: set[type[BaseModel]] = {model}
    for step in path:
        if isinstance(step, str):
            declared = (each.model_fields.get(step) for each in found)
            kinds = [field.annotation for field in declared if field is not None]
            found = set(models_in(kinds))
    return tuple(name for each in found for name in each.model_fields)


def models_in(kinds: Iterable[Any]) -> Iterable[type[BaseModel]]:
    """The types of groups of fields that some annotations are made of."""
    for kind in kinds:
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield kind
        elif get_origin(kind) in (tuple, list, Union, UnionType, Annotated):
            yield from models_in(get_args(kind))


def step_into(content: Any, step: str | int) -> tuple[Any, bool]:
    """The part of some content under a name or place, and whether it is there."""
    if isinstance(content, Mapping) and step in content:
        return content[step], True
    if isinstance(content, list) and isinstance(step, int) and step < len(content):
        return content[step], True
    return None, False
