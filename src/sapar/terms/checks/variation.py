"""The model terms with a part changed: how a rule is shown, and tried, on one difference."""

from typing import Any

from ruamel.yaml import YAML

from sapar.terms.checks.checking import check
from sapar.terms.document.terms import Terms
from sapar.terms.model import model_terms


def varied(change: str, terms: Terms | None = None) -> Terms:
    """Terms with a change laid over them.

    Args:
        change: YAML of the parts that differ. In a list of parts with an `id` those with the same
            `id` are changed and others added; any other list is replaced; what is null goes.
        terms: to be changed; None for the model terms.

    Raises:
        YAMLError: if the change is no YAML.
        ValidationError: if what comes of it is no document.
    """
    base = (terms or model_terms()).model_dump(mode="json", exclude_none=True)
    # A document leaves out what it lacks; here null has a meaning, so that it is read plainly.
    return Terms.model_validate(_laid_over(base, YAML(typ="safe").load(change) or {}))


def found_in(change: str) -> list[str]:
    """The codes of what the check finds in the model terms with a change, each once.

    >>> found_in("clauses: [{id: mentor-hours, owed_by: []}]")
    ['L01']
    """
    return sorted({violation.code for violation in check(varied(change)).violations})


def _laid_over(base: Any, change: Any) -> Any:
    if isinstance(base, dict) and isinstance(change, dict):
        merged = {name: _laid_over(base.get(name), value) for name, value in change.items()}
        return {name: value for name, value in (base | merged).items() if value is not None}
    if isinstance(base, list) and isinstance(change, list) and _told_apart(base, change):
        changes = {part["id"]: part for part in change}
        kept = [_laid_over(part, changes.pop(part["id"], {})) for part in base]
        return kept + list(changes.values())
    return change


def _told_apart(base: list[Any], change: list[Any]) -> bool:
    """Whether the parts of both lists have identifiers, and those of the change one each."""
    if not all(isinstance(part, dict) and "id" in part for part in base + change):
        return False
    return len({part["id"] for part in change}) == len(change)
