"""Differences as data for other programs."""

from typing import Any

from pydantic import BaseModel, TypeAdapter

from sapar.terms.differences.difference import Difference
from sapar.terms.differences.sentences import sentence_of
from sapar.terms.document.clauses import Clause
from sapar.terms.document.digest import digest_of
from sapar.values.wording import Language

_ANYTHING: TypeAdapter[Any] = TypeAdapter(Any)


def record_of(
    before: BaseModel, after: BaseModel, found: tuple[Difference, ...], language: Language
) -> dict[str, Any]:
    """Two digests and every difference, as JSON takes them.

    Args:
        before: the earlier version.
        after: the later one.
        found: their differences.
        language: of the sentences.
    """
    return {
        "before": str(digest_of(before)),
        "after": str(digest_of(after)),
        "differences": [_entry(each, language) for each in found],
    }


def _entry(difference: Difference, language: Language) -> dict[str, Any]:
    owner = difference.owner
    return {
        "kind": difference.kind.value,
        "part": list(difference.steps),
        "clause": owner.id if isinstance(owner, Clause) else None,
        "before": _plain(difference, difference.before),
        "after": _plain(difference, difference.after),
        "direction": None if difference.direction is None else difference.direction.value,
        "sentence": sentence_of(difference, language),
    }


def _plain(difference: Difference, value: Any) -> Any:
    if isinstance(value, Clause) and difference.steps[2:] == ("quantity",):
        told = value.model_dump(mode="json", exclude_defaults=True)
        return {name: told[name] for name in ("quantity", "unit", "per") if name in told}
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    return _ANYTHING.dump_python(value, mode="json")
