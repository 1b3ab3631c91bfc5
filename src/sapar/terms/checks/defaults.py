"""What the catalogue says of a clause that does not say it itself: so that nobody has to decide."""

from collections.abc import Mapping
from typing import Any, Final

from sapar.standards.catalogue.commitment import Check, Commitment, Deadline
from sapar.terms.checks.parts import commitment_of
from sapar.terms.document.clauses import Clause, Due, Per, Shown

SHOWN: Final = {
    Check.EXISTS: Shown.SIGNED,
    Check.DATE: Shown.DATED,
    Check.QUANTITY: Shown.COUNTED,
    Check.RATIO: Shown.RATIO,
    Check.ACKNOWLEDGED: Shown.LOG,
    Check.VERIFIED: Shown.DOCUMENT,
    Check.NOTICE: Shown.NOTICE,
}
"""How a clause says what the catalogue's letters say."""


def defaults_for(clause: Clause) -> Mapping[str, Any]:
    """The fields that a clause lacks and the catalogue has, by name.

    Where a clause has a unit of its own, the catalogue's number says nothing about it; and a
    number of its own without a period may be for the whole stay, so that it gets none.
    """
    commitment = commitment_of(clause)
    if commitment is None:
        return {}
    found = {**_parties(clause, commitment), **_quantity(clause, commitment)}
    if not clause.shown_by and commitment.checks:
        found["shown_by"] = tuple(SHOWN[check] for check in commitment.checks)
    if clause.due is None and commitment.deadline is not None:
        found["due"] = due_of(commitment.deadline)
    return found


def filled(clause: Clause, *names: str) -> tuple[str, ...]:
    """Those of some fields that the catalogue fills in; the first one decides whether any is."""
    known = defaults_for(clause)
    return tuple(name for name in names if name in known) if names[0] in known else ()


def due_of(deadline: Deadline) -> Due:
    """A deadline of the catalogue as a clause says it."""
    return Due.model_validate(
        {
            name: value
            for name in ("days", "working", "side", "moment", "earliest", "latest")
            if (value := getattr(deadline, name)) not in (None, False)
            or (name == "days" and value is not None)
        }
    )


def _parties(clause: Clause, commitment: Commitment) -> Mapping[str, Any]:
    return {
        name: getattr(commitment, name)
        for name in ("owed_by", "owed_to")
        if not getattr(clause, name)
    }


def _quantity(clause: Clause, commitment: Commitment) -> Mapping[str, Any]:
    if commitment.quantity is None or commitment.unit is None:
        return {}
    if clause.unit not in (None, commitment.unit):
        return {}
    found: dict[str, Any] = {}
    if clause.quantity is None and clause.per in (None, commitment.per):
        found["quantity"] = commitment.quantity
    if clause.unit is None:
        found["unit"] = commitment.unit
    open_period = clause.per is None and clause.quantity in (None, commitment.quantity)
    if open_period and commitment.per is not None:
        found["per"] = Per(commitment.per)
    return found
