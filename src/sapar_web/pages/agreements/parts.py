"""Parts of an agreement as forms: read off the types of the document, as those of terms are."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.http import QueryDict

from sapar.agreements.document.agreement import LEVELS
from sapar.agreements.negotiation.proposal import Parts
from sapar.terms.document.scheme import AimKind, Level
from sapar.values.party import Party
from sapar_web.pages.terms.shapes import Group, Kind, Leaf, Shape, shape_in, shape_of
from sapar_web.pages.terms.taking import taken
from sapar_web.queries.agreements.changes import FIELDS, GOAL, Change

STEPS = tuple(f"level{each:+d}" for each in LEVELS)
"""Names of the fields of the five levels of a goal."""


@cache
def form_shape(kind: str) -> Shape:
    """The shape of a clause, a goal, or another part."""
    if kind == "clause":
        return shape_of("clauses/any")
    if kind == GOAL:
        levels = Group({each: Leaf(Kind.WORDS) for each in STEPS})
        return Group(
            {
                "owner": Leaf(Kind.ONE, Party),
                "text": Leaf(Kind.WORDS),
                "kind": Leaf(Kind.ONE, AimKind),
                "level": Leaf(Kind.ONE, Level),
                "weight": Leaf(Kind.WHOLE),
                "levels": levels,
                "measured_by": Leaf(Kind.WORDS),
            }
        )
    return Group({name: shape_in(Parts, name) for name in FIELDS[kind]})


def kind_of_form(change: Change) -> str:
    """Which form a change is made with."""
    if change.clause:
        return "clause"
    return GOAL if change.part.startswith(GOAL) else change.part


def filled(change: Change, now: Any) -> Any:
    """What stands there as the fields of the form have it."""
    if not change.part.startswith(GOAL) or not now or "levels" not in now:
        return now
    return {**now, "levels": dict(zip(STEPS, now["levels"], strict=True))}


def sent(change: Change, given: QueryDict) -> Any:
    """What was sent as the document has it; nothing for a form that was left empty."""
    value = taken(form_shape(kind_of_form(change)), given)
    if change.clause:
        return {**(value or {}), "id": change.clause}
    if change.part.startswith(GOAL):
        return _goal(change.part.removeprefix(GOAL), value or {})
    return value or {}


def _goal(name: str, value: Mapping[str, Any]) -> Mapping[str, Any]:
    levels = value.get("levels")
    if levels is None:
        return {**value, "id": name}
    return {**value, "id": name, "levels": [levels.get(each, "") for each in STEPS]}


def by_field_of(change: Change, problems: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """What was expected, by name of a field of the form instead of place in the document."""
    found: dict[str, list[str]] = {}
    for place, told in problems.items():
        steps = [each for each in place.split(".") if each]
        if change.part.startswith(GOAL) and steps[:1] == ["goals"]:
            steps = steps[2:]
        if change.part.startswith(GOAL) and steps[:1] == ["levels"] and steps[1:]:
            steps = ["levels", STEPS[int(steps[1])], *steps[2:]]
        known = steps and steps[0] in _names(change)
        found.setdefault(".".join(["v", *steps]) if known else "", []).extend(told)
    return found


def _names(change: Change) -> Mapping[str, Shape]:
    shape = form_shape(kind_of_form(change))
    return shape.fields if isinstance(shape, Group) else {}
