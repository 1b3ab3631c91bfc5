"""What the check of an offer finds: a stable code, where, and the values that fill its sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from sapar.terms.document.clauses import Clause, Due
from sapar.values.amount import Amount
from sapar.values.finding import Severity


class Code(StrEnum):
    """Each thing that can be found; its title, sentence and mending are in `phrases.toml`."""

    OTHER_TERMS = "O01"
    OTHER_VERSION = "O02"
    NO_SUCH_CLAUSE = "O03"
    UNANSWERED = "O04"
    DECLINED = "O05"
    WORSE_NUMBER = "O06"
    LATER = "O07"
    NOT_COMPARABLE = "O08"
    NOTHING_CHANGED = "O09"
    ANSWERED_TWICE = "O10"
    NO_PRICE = "O11"
    ITEM_NOT_ASKED = "O12"
    ITEMS_OVER_FEE = "O13"
    UNITEMISED = "O14"
    PRICED_TWICE = "O15"
    OTHER_CURRENCY = "O16"
    CHARGED = "O17"
    FLAT_FEE = "O18"
    DEAR_DAYS = "O19"
    OVER_PRICE = "O20"
    OVER_MARGIN = "O21"
    MENTORS_SHORT = "O22"
    NOT_THEIRS = "O23"
    ITEM_TWICE = "O24"
    NO_DIGEST = "O25"


Value = str | int | Decimal | date | Due | Clause | Amount
"""What fills a place in a sentence; written in the reader's language."""

Values = Mapping[str, Value]

_NOTHING: Values = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found in an offer.

    Attributes:
        code: what was found.
        severity: an error keeps the offer from answering all that is asked.
        clause: identifier of the clause that it is about.
        item: identifier of the price item that it is about.
        values: that fill the sentence, by the names of its places.
    """

    code: Code
    severity: Severity
    clause: str | None = None
    item: str | None = None
    values: Values = field(default_factory=lambda: _NOTHING)


def error(
    code: Code, clause: str | None = None, item: str | None = None, values: Values = _NOTHING
) -> Found:
    """An error."""
    return Found(code, Severity.ERROR, clause, item, values)


def warning(
    code: Code, clause: str | None = None, item: str | None = None, values: Values = _NOTHING
) -> Found:
    """A warning."""
    return Found(code, Severity.WARNING, clause, item, values)


def note(code: Code, clause: str | None = None, item: str | None = None) -> Found:
    """A note."""
    return Found(code, Severity.NOTE, clause, item)
