"""What can be filled into a document without deciding for anyone: what the catalogue says."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from sapar.terms.checks.defaults import defaults_for
from sapar.terms.checks.rule import Path, Violation
from sapar.terms.document.terms import Terms


@dataclass(frozen=True, slots=True)
class Fill:
    """A value for a field that a clause lacks.

    Attributes:
        path: of the field.
        clause: identifier of the clause.
        value: the catalogue's.
    """

    path: Path
    clause: str
    value: Any

    @property
    def plain(self) -> Any:
        """The value as JSON says it: text, a list of texts, or an object."""
        if isinstance(self.value, BaseModel):
            return self.value.model_dump(mode="json", exclude_defaults=True)
        if isinstance(self.value, tuple):
            return [str(each) for each in self.value]
        return f"{self.value:f}" if isinstance(self.value, Decimal) else str(self.value)

    @property
    def field(self) -> str:
        """Name of the field."""
        return str(self.path[-1])


def fills(terms: Terms, violations: Iterable[Violation]) -> tuple[Fill, ...]:
    """What mends some findings of a document, each field once, in the order of the document.

    Only fields of clauses that cite the catalogue: never planning, waivers, money or remedies.
    """
    wanted = {
        (*violation.path[:2], name)
        for violation in violations
        for name in violation.place.fills
        if violation.path[0] == "clauses"
    }
    places = sorted((int(place), str(name)) for _clauses, place, name in wanted)
    found = []
    for place, name in places:
        clause = terms.clauses[place]
        value = defaults_for(clause)[name]
        found.append(Fill(("clauses", place, name), clause.id, value))
    return tuple(found)
