"""Parts of a document that people write one by one, named as in `money` or `clauses/c02`."""

from collections.abc import Mapping
from typing import Any

import rfc8785

from sapar.values.digest import Digest
from sapar_web.actions.refusals import MissingError

SINGLE = (
    *("title", "languages", "scheme", "sponsor", "contractor", "aims", "eligibility"),
    *("money", "dispute", "data_protection", "annexes", "waivers"),
)
"""Parts that stand alone. What is not here is written by deeds, as the planning record."""

CLAUSES = "clauses/"


def part_of(document: Mapping[str, Any], part: str) -> Any:
    """What stands in a part; None where nothing does.

    Raises:
        MissingError: if no part has that name.
    """
    if part in SINGLE:
        return document.get(part)
    found = _place(document, part)
    return None if found is None else document["clauses"][found]


def with_part(document: Mapping[str, Any], part: str, value: Any) -> dict[str, Any]:
    """The document with another value in a part; None takes the part out.

    A new clause comes last; `moved` puts it elsewhere.

    Raises:
        MissingError: if no part has that name.
    """
    if part in SINGLE:
        changed = {**document, part: value}
        if value is None:
            changed.pop(part)
        return changed
    place = _place(document, part)
    clauses = list(document.get("clauses", ()))
    if place is None:
        clauses += [] if value is None else [value]
    else:
        clauses[place : place + 1] = [] if value is None else [value]
    return {**document, "clauses": clauses}


def moved(document: Mapping[str, Any], clause: str, before: str | None) -> dict[str, Any]:
    """The document with a clause before another one; at the end where none is named.

    Raises:
        MissingError: if either clause is not there.
    """
    value = part_of(document, CLAUSES + clause)
    if value is None or (before is not None and part_of(document, CLAUSES + before) is None):
        raise MissingError
    others = [each for each in document["clauses"] if each["id"] != clause]
    places = [number for number, each in enumerate(others) if each["id"] == before]
    place = places[0] if places else len(others)
    return {**document, "clauses": [*others[:place], value, *others[place:]]}


def mark_of(value: Any) -> str:
    """By what a writer names the state of a part that was read; empty where nothing stood there."""
    return "" if value is None else Digest.of(rfc8785.dumps(value)).text


def _place(document: Mapping[str, Any], part: str) -> int | None:
    if not part.startswith(CLAUSES):
        raise MissingError
    named = part.removeprefix(CLAUSES)
    clauses = document.get("clauses", ())
    return next((place for place, each in enumerate(clauses) if each["id"] == named), None)
