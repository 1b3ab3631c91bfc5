"""The agenda of the negotiation: what was found, the heaviest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sapar.agreements.mismatch.expectations import Unanswered
from sapar.agreements.mismatch.found import Mismatch
from sapar.agreements.mismatch.promises import Unasked
from sapar.agreements.mismatch.rows import Row
from sapar.terms.document.clauses import Clause
from sapar.values.party import Party


class Code(StrEnum):
    """Each kind of thing to talk about, in the order in which they are talked about."""

    UNSERVED = "MI01"
    UNANSWERED = "MI02"
    PARTED = "MI03"
    UNASKED = "MI04"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One thing to talk about.

    Attributes:
        code: what kind of thing.
        key: by which it is known again when needs or clauses change, `MI01.research.individual`.
        parties: whom it concerns, in the order of `Party`.
        weight: points that make it heavy among items of its kind; 0 where there are none.
        about: the row, expectation or promise.
    """

    code: Code
    key: str
    parties: tuple[Party, ...]
    weight: int
    about: Row | Unanswered | Unasked


def agenda(mismatch: Mismatch) -> tuple[AgendaItem, ...]:
    """What there is to talk about: goals unserved, expectations unanswered, weights, promises.

    Within a kind the heaviest comes first, then as the comparison has them.
    """
    items = (*_unserved(mismatch), *_unanswered(mismatch), *_parted(mismatch), *_unasked(mismatch))
    return tuple(sorted(items, key=lambda item: (list(Code).index(item.code), -item.weight)))


def _unserved(mismatch: Mismatch) -> Iterator[AgendaItem]:
    for row in mismatch.unserved:
        parties = _ordered(held.party for held in row.unserved)
        weight = max(held.goal.weight for held in row.unserved)
        yield AgendaItem(Code.UNSERVED, _row_key(Code.UNSERVED, row), parties, weight, row)


def _unanswered(mismatch: Mismatch) -> Iterator[AgendaItem]:
    for each in mismatch.unanswered:
        key = f"{Code.UNANSWERED}.{each.party}.{each.expectation.id}"
        parties = _ordered((each.party, each.expectation.of))
        yield AgendaItem(Code.UNANSWERED, key, parties, each.weight, each)


def _parted(mismatch: Mismatch) -> Iterator[AgendaItem]:
    """It concerns those at both ends, and not those between."""
    for row in mismatch.parted:
        ends = {min(row.weights.values()), max(row.weights.values())}
        parties = _ordered(party for party, weight in row.weights.items() if weight in ends)
        yield AgendaItem(Code.PARTED, _row_key(Code.PARTED, row), parties, row.range, row)


def _unasked(mismatch: Mismatch) -> Iterator[AgendaItem]:
    for each in mismatch.unasked:
        by = "clause" if isinstance(each.promise, Clause) else each.by[0]
        key = f"{Code.UNASKED}.{by}.{each.promise.id}"
        yield AgendaItem(Code.UNASKED, key, _ordered((*each.by, *each.to)), 0, each)


def _row_key(code: Code, row: Row) -> str:
    if row.subject.kind is not None:
        return f"{code}.{row.subject.kind}.{row.subject.level}"
    first = row.held[0]
    return f"{code}.{first.party}.{first.goal.id}"


def _ordered(parties: Iterator[Party] | tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(sorted(set(parties), key=list(Party).index))
