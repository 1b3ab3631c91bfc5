"""Clauses as criteria with requirements, as the requirements extension has them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sapar.exchange.ocds.values import (
    day,
    exact,
    filled,
    group,
    groups,
    moment,
    plain,
    texts,
    words,
)
from sapar.standards.catalogue.commitment import Bound, Commitment
from sapar.standards.catalogue.loading import catalogue
from sapar.values.wording import Language

ACCEPTED: Final = "accepted"
QUANTITY: Final = "quantity"
DUE_ON: Final = "due-on"
DUE_DAYS: Final = "due-days"
DUE_SHARE: Final = "due-share"
"""Ends of the names of requirements: `mentoring.quantity` is how much the clause mentoring asks."""


def criterion(clause: Mapping[str, Any], languages: Sequence[str]) -> dict[str, Any]:
    """A clause as a criterion: one group of requirements, all of which must hold.

    Args:
        clause: as the document holds it.
        languages: of the terms, in which the catalogue lends words to a clause without its own.
    """
    name = clause["id"]
    commitment = catalogue().commitments.get(clause.get("item", ""))
    title = clause.get("title") or (_lent(commitment.title, languages) if commitment else None)
    text = clause.get("text") or (_lent(commitment.text, languages) if commitment else None)
    requirements = [
        {"id": f"{name}.{ACCEPTED}", "dataType": "boolean", "expectedValue": True},
        *_quantity(clause, commitment),
        *_due(name, clause.get("due")),
    ]
    groups = [{"id": f"{name}.all", "requirements": requirements}]
    found = {"id": name, **texts("title", title), **texts("description", text)}
    return {**found, "requirementGroups": groups}


def _lent(texts: Mapping[Language, str], languages: Sequence[str]) -> dict[str, str]:
    return {each: texts[Language(each)] for each in languages}


def _quantity(clause: Mapping[str, Any], commitment: Commitment | None) -> Iterator[dict[str, Any]]:
    number = exact(clause.get("quantity"))
    if number is None:
        return
    most = commitment is not None and commitment.bound is Bound.MOST
    unit = " / ".join(clause[each] for each in ("unit", "per") if each in clause)
    yield filled(
        id=f"{clause['id']}.{QUANTITY}",
        title=unit,
        dataType="integer" if isinstance(number, int) else "number",
        maxValue=number if most else None,
        minValue=None if most else number,
    )


def _due(name: str, due: Mapping[str, Any] | None) -> Iterator[dict[str, Any]]:
    if due is None:
        return
    if "on" in due:
        period = {"endDate": moment(due["on"])}
        yield {"id": f"{name}.{DUE_ON}", "dataType": "date-time", "period": period}
    elif "days" in due:
        before = due["side"] == "before"
        title = f"days {due['side']} {due['moment']}"
        limit = {"minValue" if before else "maxValue": due["days"]}
        yield {"id": f"{name}.{DUE_DAYS}", "title": title, "dataType": "integer", **limit}
    else:
        limits = filled(minValue=exact(due.get("earliest")), maxValue=exact(due.get("latest")))
        yield {"id": f"{name}.{DUE_SHARE}", "dataType": "number", **limits}


def clause_of(criterion: Mapping[str, Any]) -> dict[str, Any]:
    """What a criterion tells of a clause."""
    found = filled(
        id=criterion.get("id"),
        title=words(criterion, "title"),
        text=words(criterion, "description"),
    )
    name = str(criterion.get("id"))
    for each in groups(criterion.get("requirementGroups")):
        for requirement in groups(each.get("requirements")):
            _take(requirement, str(requirement.get("id")).removeprefix(f"{name}."), found)
    return found


def _take(requirement: Mapping[str, Any], kind: str, found: dict[str, Any]) -> None:
    least, most = requirement.get("minValue"), requirement.get("maxValue")
    if kind == QUANTITY:
        found.update(filled(quantity=plain(most if least is None else least)))
    elif kind == DUE_ON:
        found["due"] = filled(on=day(group(requirement.get("period")).get("endDate")))
    elif kind == DUE_DAYS:
        found["due"] = filled(
            days=most if least is None else least, side="after" if least is None else "before"
        )
    elif kind == DUE_SHARE:
        found["due"] = filled(earliest=plain(least), latest=plain(most))
