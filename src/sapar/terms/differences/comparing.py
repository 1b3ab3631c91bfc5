"""What two versions of a document differ in: terms of reference, an agreement, or a part of one."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeVar

from pydantic import BaseModel

from sapar.terms.differences.difference import Difference, Direction, Kind, Steps
from sapar.terms.differences.direction import (
    of_due,
    of_less,
    of_more,
    of_presence,
    of_quantity,
)
from sapar.terms.differences.matching import keyed, moved, renamed
from sapar.terms.document.clauses import Clause, Due

_QUANTITY: Final = ("unit", "per")
"""Fields of a clause that are told together with its quantity."""

_ORDERED: Final = "clauses"
"""The list whose order readers see: clauses are numbered."""

_BY_FIELD: Final[Mapping[tuple[str, ...], Callable[[Any, Any], Direction | None]]] = {
    ("clauses", "due"): of_due,
    ("clauses", "remedy"): of_presence,
    ("clauses", "remedy", "within"): of_less,
    ("clauses", "shown_by"): of_presence,
    ("clauses", "verified_by"): of_presence,
    ("money", "stipend", "amount"): of_more,
    ("money", "sending_costs", "amount"): of_more,
    ("money", "retained"): of_more,
    ("dispute", "answer_days"): of_less,
}
"""How a change of a field is to be taken; the names of parts of lists are left out."""


Model = TypeVar("Model", bound=BaseModel)


def differences(before: Model, after: Model) -> tuple[Difference, ...]:
    """All differences, in the order of the document.

    Args:
        before: the earlier version.
        after: the later one.

    Returns:
        None if the two say the same. A clause that was given another name is still the same clause
        if it is the only one in both that cites its item of the catalogue.
    """
    return tuple(_of_groups((), before, after, None))


def _of_groups(
    steps: Steps, before: BaseModel, after: BaseModel, owner: Any
) -> Iterator[Difference]:
    if isinstance(before, Clause) and isinstance(after, Clause):
        yield from _of_quantities(steps, before, after)
    for name in type(before).model_fields:
        if not (isinstance(before, Clause) and name in ("quantity", *_QUANTITY)):
            pair = getattr(before, name), getattr(after, name)
            yield from _of_values((*steps, name), *pair, owner)


def _of_values(steps: Steps, before: Any, after: Any, owner: Any) -> Iterator[Difference]:
    if before == after:
        return
    if _is_list(before) or _is_list(after):
        yield from _of_lists(steps, before, after)
    elif _are_told_apart(before, after):
        yield from _of_groups(steps, before, after, owner)
    else:
        yield _changed(steps, before, after, owner)


def _is_list(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], BaseModel)


def _are_told_apart(before: Any, after: Any) -> bool:
    """Whether two groups are compared field by field: a time is told as a whole."""
    groups = isinstance(before, BaseModel) and type(before) is type(after)
    return groups and not isinstance(before, Due)


def _changed(steps: Steps, before: Any, after: Any, owner: Any) -> Difference:
    kind = Kind.CHANGED
    if before in (None, ()) or after in (None, ()):
        kind = Kind.ADDED if before in (None, ()) else Kind.REMOVED
    direction = _BY_FIELD.get(_fields(steps), _none)(before, after)
    return Difference(kind, steps, _said(before), _said(after), owner, direction)


def _said(value: Any) -> Any:
    return None if value == () else value


def _none(before: Any, after: Any) -> None:  # noqa: ARG001 -- as the others are called
    return None


def _fields(steps: Steps) -> Steps:
    """The names of fields of a way, without those of parts of lists."""
    if steps[:1] == ("clauses",):
        return (steps[0], *steps[2:])
    if steps[:2] == ("money", "sending_costs"):
        return (*steps[:2], *steps[3:])
    return steps


def _of_quantities(steps: Steps, before: Clause, after: Clause) -> Iterator[Difference]:
    if any(getattr(before, each) != getattr(after, each) for each in ("quantity", *_QUANTITY)):
        direction = of_quantity(before, after)
        kind = Kind.CHANGED
        if (before.quantity is None) != (after.quantity is None):
            kind = Kind.ADDED if before.quantity is None else Kind.REMOVED
        yield Difference(kind, (*steps, "quantity"), before, after, before, direction)


def _of_lists(
    steps: Steps, before: tuple[BaseModel, ...], after: tuple[BaseModel, ...]
) -> Iterator[Difference]:
    old, new = keyed(before), keyed(after)
    names = dict(renamed(old, new))
    names |= {name: name for name in old if name in new}
    for name, part in old.items():
        if name in names:
            yield from _of_groups((*steps, name), part, new[names[name]], part)
        else:
            yield _whole(Kind.REMOVED, (*steps, name), part)
    there = set(names.values())
    for name, part in new.items():
        if name not in there:
            yield _whole(Kind.ADDED, (*steps, name), part)
    if steps == (_ORDERED,):
        by_old = {second: first for first, second in names.items()}
        order = [by_old[name] for name in new if name in by_old]
        for name in moved(list(old), order):
            yield Difference(Kind.MOVED, (*steps, name), owner=old[name])


def _whole(kind: Kind, steps: Steps, part: BaseModel) -> Difference:
    added = kind is Kind.ADDED
    direction = of_presence(not added, added) if isinstance(part, Clause) else None
    before, after = (None, part) if added else (part, None)
    return Difference(kind, steps, before, after, part, direction)
