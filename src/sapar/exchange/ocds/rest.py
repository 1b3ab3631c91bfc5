"""What of a document a foreign form has no place for, and the document made whole again.

The rest is what must be laid over that which was read back from the foreign form: fields that it
lacks, fields that differ, and under `-` the names of fields that the document does not have.
"""

from collections.abc import Sequence
from typing import Any, Final, TypeGuard

WITHOUT: Final = "-"
"""No field of a document has this name."""


def rest_of(document: Any, recovered: Any) -> Any:
    """What must be laid over `recovered` to get `document`.

    Args:
        document: JSON value without nulls and without a field `-`.
        recovered: what the foreign form holds of it.

    >>> rest_of({"a": 1, "b": [{"c": 2, "d": 3}]}, {"b": [{"c": 2}], "x": 0})
    {'a': 1, 'b': [{'d': 3}], '-': ['x']}
    """
    if isinstance(document, dict) and isinstance(recovered, dict):
        gone = [key for key in recovered if key not in document]
        kept = {
            key: rest_of(value, recovered[key]) if key in recovered else value
            for key, value in document.items()
            if key not in recovered or value != recovered[key]
        }
        return {**kept, WITHOUT: gone} if gone else kept
    if _one_by_one(document, recovered):
        return [rest_of(one, other) for one, other in zip(document, recovered, strict=True)]
    return document


def whole(recovered: Any, rest: Any) -> Any:
    """The document of which `rest_of` made the rest.

    >>> whole({"b": [{"c": 2}], "x": 0}, {"a": 1, "b": [{"d": 3}], "-": ["x"]})
    {'b': [{'c': 2, 'd': 3}], 'a': 1}
    """
    if isinstance(recovered, dict) and isinstance(rest, dict):
        gone = rest.get(WITHOUT)
        names = gone if isinstance(gone, list) else []
        laid = {
            key: whole(recovered[key], value) if key in recovered else value
            for key, value in rest.items()
            if key != WITHOUT
        }
        return {key: value for key, value in {**recovered, **laid}.items() if key not in names}
    if _one_by_one(rest, recovered):
        return [whole(one, other) for one, other in zip(recovered, rest, strict=True)]
    return rest


def _one_by_one(one: Any, other: Any) -> bool:
    return _groups(one) and _groups(other) and len(one) == len(other)


def _groups(value: Any) -> TypeGuard[Sequence[dict[str, Any]]]:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)
