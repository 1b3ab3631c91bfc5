"""Payments that may have been made twice: for a person to look at, never undone by themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations
from typing import Final

from sapar.money.ledger.matching import Sureness, plain
from sapar.money.ledger.payment import Payment

WINDOW: Final = 45
"""Days within which the same amount to the same side without a reference is looked at."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Two payments of one amount to one side.

    Attributes:
        first: id of the earlier one.
        second: id of the later one.
        sureness: likely where both name the same reference, possible where one names none.
        days: between them.
    """

    first: str
    second: str
    sureness: Sureness
    days: int


def repeats(payments: Iterable[Payment], window: int = WINDOW) -> tuple[Repeat, ...]:
    """Pairs of payments that may be one payment made twice, the surest first.

    Both go out, with the same amount, to the same account or else name. Two that name different
    references are two. One that was reversed is none. Instalments look the same: with the same
    reference they are told as likely, whatever the days between them.

    Args:
        payments: of one account, in any order.
        window: days.
    """
    listed = sorted(payments, key=lambda each: (each.on, each.id))
    kept = [each for each in _not_reversed(listed) if each.amount.number < 0]
    groups: dict[tuple[object, str], list[Payment]] = {}
    for each in kept:
        if other := _side(each):
            groups.setdefault((each.amount, other), []).append(each)
    found = [
        repeat
        for group in groups.values()
        for one, other in combinations(group, 2)
        if (repeat := _repeat(one, other, window))
    ]
    return tuple(sorted(found, key=lambda each: (_rank(each), each.first, each.second)))


def _rank(repeat: Repeat) -> int:
    return list(Sureness).index(repeat.sureness)


def _side(payment: Payment) -> str:
    return plain(payment.account) or plain(payment.counterparty)


def _repeat(one: Payment, other: Payment, window: int) -> Repeat | None:
    days = other.on - one.on
    references = {plain(one.reference), plain(other.reference)}
    if len(references) == 1 and references != {""}:
        return Repeat(one.id, other.id, Sureness.LIKELY, days.days)
    if "" in references and days <= timedelta(days=window):
        return Repeat(one.id, other.id, Sureness.POSSIBLE, days.days)
    return None


def _not_reversed(listed: list[Payment]) -> Iterator[Payment]:
    """Payments but reversals and, for each, the last earlier one that it takes back."""
    gone: set[str] = set()
    for place, each in enumerate(listed):
        if each.reversal:
            gone.add(each.id)
            earlier = (
                one
                for one in reversed(listed[:place])
                if one.id not in gone and one.amount == -each.amount and _side(one) == _side(each)
            )
            gone |= {one.id for one in [*earlier][:1]}
    return (each for each in listed if each.id not in gone)
