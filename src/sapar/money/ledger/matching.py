"""Payments held against what is owed: proposals with their reasons, for a person to decide.

A pair needs the same currency and direction, and a reason: the reference of what is owed stands in
the payment, or the amount is the same. How sure it is follows from the reasons:

    sure      reference and amount
    likely    reference, with another amount; or amount, other side and days
    possible  amount and days
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from sapar.money.ledger.payment import Payment
from sapar.values.amount import Amount

WINDOW: Final = 30
"""Days before and after the day on which something is owed in which a payment may be of it."""

_LEAST: Final = 4
"""Letters and digits below which a reference is too short to be told from chance."""

_RUN: Final = 4
"""Words that one reference may be typed as."""


class Sureness(StrEnum):
    """How sure a pair is, the surest first."""

    SURE = "sure"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Reason(StrEnum):
    """What speaks for a pair, or, in the last one, against."""

    REFERENCE = "reference"
    AMOUNT = "amount"
    OTHER_SIDE = "other_side"
    DAYS = "days"
    OTHER_AMOUNT = "other_amount"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Something that is owed.

    Attributes:
        id: of the obligation.
        on: day by which it is to be paid.
        amount: above zero is to come in, below zero to go out.
        reference: by which it is named; empty where it has none.
        names: by which the other side may stand in a statement, account numbers included.
    """

    id: str
    on: date
    amount: Amount
    reference: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A payment and what it may be for.

    Attributes:
        payment: id of the payment.
        expected: id of what is owed.
        sureness: how sure it is.
        reasons: what speaks for it, and whether the amount speaks against.
    """

    payment: str
    expected: str
    sureness: Sureness
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """What became of every payment and of everything owed; each stands in one place.

    Attributes:
        pairs: where both fit each other best, and nothing else as well.
        ambiguous: pairs of payments or obligations of which several fit as well.
        payments: ids of payments that fit nothing.
        expected: ids of what is owed and has no payment.
    """

    pairs: tuple[Pair, ...]
    ambiguous: tuple[Pair, ...]
    payments: tuple[str, ...]
    expected: tuple[str, ...]


def matched(
    payments: Sequence[Payment], expected: Sequence[Expected], window: int = WINDOW
) -> Matched:
    """Hold payments against what is owed.

    The surest pairs are taken first; within one sureness a pair is taken only if neither of its
    two fits another as well. The order of either list changes nothing.

    Args:
        payments: booked ones; reversals fit nothing, they belong to another payment.
        expected: what is owed and not yet paid.
        window: days before and after.
    """
    waiting = sorted((each for each in payments if not each.reversal), key=lambda each: each.id)
    owed = sorted(expected, key=lambda each: each.id)
    found = _candidates(waiting, owed, window)
    pairs, ambiguous = list[Pair](), list[Pair]()
    used: set[tuple[str, str]] = set()
    for sureness in Sureness:
        level = [each for each in found if each.sureness is sureness and not _taken(each, used)]
        often = Counter(mark for each in level for mark in _marks(each))
        for each in level:
            alone = all(often[mark] == 1 for mark in _marks(each))
            (pairs if alone else ambiguous).append(each)
        used |= {mark for each in level for mark in _marks(each)}
    gone = {name for kind, name in used if kind == "payment"}
    settled = {name for kind, name in used if kind == "expected"}
    return Matched(
        tuple(pairs),
        tuple(ambiguous),
        tuple(sorted(each.id for each in payments if each.id not in gone)),
        tuple(each.id for each in owed if each.id not in settled),
    )


def _marks(pair: Pair) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("payment", pair.payment), ("expected", pair.expected)


def _taken(pair: Pair, used: set[tuple[str, str]]) -> bool:
    return bool(used.intersection(_marks(pair)))


def _candidates(
    payments: Sequence[Payment], owed: Sequence[Expected], window: int
) -> Sequence[Pair]:
    """Pairs with a reason. Those without a reference are looked up by amount, not one by one."""
    by_amount: dict[Amount, list[Expected]] = defaultdict(list)
    by_reference: dict[str, list[Expected]] = defaultdict(list)
    for each in owed:
        by_amount[each.amount].append(each)
        if len(plain(each.reference)) >= _LEAST:
            by_reference[plain(each.reference)].append(each)
    found = (
        _pair(payment, each, window, named=each in named)
        for payment in payments
        for named in [_named(payment, by_reference)]
        for each in dict.fromkeys((*named, *by_amount.get(payment.amount, ())))
    )
    return [pair for pair in found if pair is not None]


def _named(payment: Payment, by_reference: dict[str, list[Expected]]) -> list[Expected]:
    """What a payment names. A reference is compared as a whole word or a run of words."""
    words = [plain(word) for word in re.split(r"[\s,;:]+", f"{payment.reference} {payment.text}")]
    runs = {
        "".join(words[begin:end])
        for begin in range(len(words))
        for end in range(begin + 1, begin + _RUN + 1)
    }
    return [
        each
        for run in sorted(runs & by_reference.keys())
        for each in by_reference[run]
        if each.amount.currency == payment.amount.currency
        and (each.amount.number > 0) == (payment.amount.number > 0)
    ]


def _pair(payment: Payment, each: Expected, window: int, *, named: bool) -> Pair | None:
    same = each.amount == payment.amount
    near = abs(payment.on - each.on) <= timedelta(days=window)
    known = _same_side(payment, each.names)
    told = {
        Reason.REFERENCE: named,
        Reason.AMOUNT: same,
        Reason.OTHER_SIDE: known,
        Reason.DAYS: near,
        Reason.OTHER_AMOUNT: not same,
    }
    reasons = tuple(reason for reason, holds in told.items() if holds)
    if named:
        return Pair(payment.id, each.id, Sureness.SURE if same else Sureness.LIKELY, reasons)
    if not near:
        return None
    return Pair(payment.id, each.id, Sureness.LIKELY if known else Sureness.POSSIBLE, reasons)


def _same_side(payment: Payment, names: Iterable[str]) -> bool:
    told = {plain(payment.counterparty), plain(payment.account)} - {""}
    return bool(told & {plain(name) for name in names})


def plain(text: str) -> str:
    """Letters and digits alone, in small letters: references are typed in many ways.

    >>> plain("Sapar-2027/0007")
    'sapar20270007'
    """
    return "".join(letter for letter in text.casefold() if letter.isalnum())
