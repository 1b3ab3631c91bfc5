"""The model terms with a part changed: how a rule is shown, and tried, on one difference."""

from typing import Any

from sapar.terms.checks.checking import check
from sapar.terms.document.terms import Terms
from sapar.terms.files.faults import Faults
from sapar.terms.files.yaml_text import build_yaml
from sapar.terms.model import model_terms


def varied(change: str, terms: Terms | None = None) -> Terms:
    """Terms with a change laid over them.

    Args:
        change: YAML of the parts that differ. In a list of parts with an `id` those with the same
            `id` are changed and others added; any other list is replaced; what is null goes.
        terms: to be changed; None for the model terms.

    Raises:
        UnusableDocumentError: if the change is no YAML.
        ValidationError: if what comes of it is no document.
    """
    faults = Faults("change")
    tree = build_yaml(change, faults)
    faults.raise_if_any()
    base = (terms or model_terms()).model_dump(mode="json", exclude_none=True)
    return Terms.model_validate(_laid_over(base, tree.value))


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
    if isinstance(base, list) and isinstance(change, list) and _identified(base + change):
        changes = {part["id"]: part for part in change}
        kept = [_laid_over(part, changes.pop(part["id"], {})) for part in base]
        return kept + list(changes.values())
    return change


def _identified(parts: list[Any]) -> bool:
    return all(isinstance(part, dict) and "id" in part for part in parts)
