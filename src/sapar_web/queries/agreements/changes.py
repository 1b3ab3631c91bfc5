"""One change of an agreement: what it is about, how that stands, and the agreement with it.

It is about a clause, about one goal, or about another part as a whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sapar.agreements.document.agreement import Agreement as Document
from sapar.agreements.negotiation.proposal import Kind
from sapar.agreements.negotiation.proposal import Proposal as Proposed
from sapar_web.models import Proposal, ProposalKind

GOAL = "goals/"
"""What the name of a part begins with that is one goal."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "days": ("first_day", "last_day"),
    "money": ("money",),
    "return_plan": ("return_plan",),
    "contacts": ("contacts",),
    "dispute": ("dispute",),
    "data_protection": ("data_protection",),
}
"""Fields of the document that each part is made of."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is to change.

    Attributes:
        clause: identifier of the clause; empty for another part.
        part: `goals/<id>`, or a name of `FIELDS`; empty for a clause.
        after: as it is to stand; None where it is to be removed.
    """

    clause: str = ""
    part: str = ""
    after: Any = None


def stands(document: Mapping[str, Any], change: Change) -> Any:
    """How that stands which a change is about; None where it is not there.

    Raises:
        LookupError: if no part has that name.
    """
    if change.clause:
        return _named(document.get("clauses", ()), change.clause)
    if change.part.startswith(GOAL):
        return _named(document.get("goals", ()), change.part.removeprefix(GOAL))
    if change.part not in FIELDS:
        raise LookupError(change.part)
    return {name: document[name] for name in FIELDS[change.part] if name in document}


def _named(listed: Any, name: str) -> Any:
    return next((each for each in listed if each["id"] == name), None)


def kind_of(before: Any, after: Any) -> ProposalKind:
    """Whether something is to be added, changed or removed."""
    if before is None:
        return ProposalKind.ADD
    return ProposalKind.REMOVE if after is None else ProposalKind.AMEND


def proposed(document: Document, row: Proposal) -> Proposed:
    """A proposal as the rules of negotiation take it, made of what the agreement has now.

    Raises:
        ValidationError: if the change does not fit the form of an agreement.
    """
    told: dict[str, Any] = {"id": str(row.key), "by": row.party, "text": row.text}
    told |= {"reason": row.reason, "counters": row.counter_to and str(row.counter_to.key)}
    if row.clause:
        told |= {"kind": row.kind, "clause_id": row.clause, "clause": row.after}
    else:
        told |= {"kind": Kind.AMEND, "parts": _parts(document, row)}
    return Proposed.model_validate(told)


def _parts(document: Document, row: Proposal) -> Mapping[str, Any]:
    if not row.part.startswith(GOAL):
        return dict(row.after or {})
    name, goals = row.part.removeprefix(GOAL), document.model_dump(mode="json")["goals"]
    if row.kind == ProposalKind.ADD:
        return {"goals": [*goals, row.after]}
    new = [] if row.after is None else [row.after]
    pairs = (new if each["id"] == name else [each] for each in goals)
    return {"goals": [each for pair in pairs for each in pair]}
