"""The price list: gate B01, what the items come to, and what each of them buys (M01, M02, L08)."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from sapar.terms.checks.parts import PROVIDERS, numbered
from sapar.terms.checks.rule import Path, Place, Rule
from sapar.terms.checks.stays import fee_for, items_for, lengths, within_fee
from sapar.terms.document.clauses import Clause
from sapar.terms.document.money import Fee, Money
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity

UNITEMISED: Final = Fraction(5, 100)
"""Part of the fee that may stand in no item."""

SERVICES: Final = frozenset({"C02", "C06", "C07"})
"""Items of the catalogue that cost whoever provides them: mentoring, workspace, library and IT."""

_ITEMS: Final = ("money", "items")
_CENT: Final = Fraction(1, 100)


def faults_of_list(path: Path, clause: Clause, terms: Terms) -> Iterator[Place]:  # noqa: ARG001
    """What keeps the clause on the price list from having an effect."""
    money = terms.money
    if money is None or money.fee is None:
        return
    if not (inside := within_fee(money)):
        yield Place(("money",), "no_items")
    elif _known(money.fee):
        unpriced = [(place, item) for place, item in inside if item.amount is None]
        for place, item in unpriced:
            yield Place((*_ITEMS, place), "unpriced", {"item": item.id})
        if not unpriced:
            yield from _unitemised(terms, money, money.fee)


def _known(fee: Fee) -> bool:
    return fee.amount is not None or bool(fee.bands)


def _unitemised(terms: Terms, money: Money, fee: Fee) -> Iterator[Place]:
    found = _compared(terms, money, fee)
    if found is None:
        yield Place(_ITEMS, "uncountable")
        return
    short = [(days, due, total) for days, due, total in found if due - total > UNITEMISED * due]
    if short:
        yield Place(_ITEMS, "unitemised", _figures(short[0], money.currency, short=True))


def _too_much(terms: Terms) -> Iterator[Place]:
    for money, (days, due, total) in _comparisons(terms):
        if total - due >= _CENT:
            yield Place(_ITEMS, "beyond", _figures((days, due, total), money.currency))
            return


def _somewhat_less(terms: Terms) -> Iterator[Place]:
    for money, (days, due, total) in _comparisons(terms):
        if due and _CENT <= due - total <= UNITEMISED * due:
            values = _figures((days, due, total), money.currency, short=True)
            yield Place(_ITEMS, "short", values)
            return


Comparison = tuple[int | None, Fraction, Fraction]
"""Days of a stay (None where the length does not matter), its fee, the sum of its items."""


def _comparisons(terms: Terms) -> Iterator[tuple[Money, Comparison]]:
    money = terms.money
    if money is None or money.fee is None or not _known(money.fee) or not within_fee(money):
        return
    if any(item.amount is None for _place, item in within_fee(money)):
        return
    yield from ((money, each) for each in _compared(terms, money, money.fee) or ())


def _compared(terms: Terms, money: Money, fee: Fee) -> list[Comparison] | None:
    """Fee and items at each length of stay; None where they cannot be added up."""
    items = [item for _place, item in within_fee(money)]
    if not fee.bands and fee.amount is not None and {item.per for item in items} == {fee.per}:
        return [
            (
                None,
                Fraction(fee.amount),
                sum((Fraction(item.amount or 0) for item in items), Fraction(0)),
            )
        ]
    clauses = {clause.id: clause for clause in terms.clauses}
    found: list[Comparison] = []
    for days in lengths(terms):
        due, total = fee_for(fee, days), items_for(items, clauses, days)
        if due is None or total is None:
            return None
        found.append((days, due, total))
    return found or None


def _figures(found: Comparison, currency: str, *, short: bool = False) -> dict[str, str]:
    days, due, total = found
    figures = {
        "fee": f"{_written(due)} {currency}",
        "sum": f"{_written(total)} {currency}",
        "rest": f"{_written(abs(due - total))} {currency}",
        "days": "–" if days is None else str(days),
    }
    return figures | ({"part": f"{float((due - total) / due):.1%}"} if short else {})


def _written(amount: Fraction) -> str:
    return f"{amount.numerator / Decimal(amount.denominator):.2f}"


def _unmatched(terms: Terms) -> Iterator[Place]:
    """Items that buy nothing, and services that no item pays for."""
    money = terms.money
    if money is None:
        return
    claimed = {each for clause in terms.clauses for each in clause.priced}
    for place, item in enumerate(money.items):
        if not item.clauses and item.id not in claimed:
            yield Place((*_ITEMS, place), "item", {"item": item.id})
    if money.fee is not None and money.items:
        paid = {each for item in money.items for each in item.clauses}
        for path, clause in numbered(terms):
            if _costs(clause) and not clause.priced and clause.id not in paid:
                yield Place(path, "service", {"clause": clause.id})


def _costs(clause: Clause) -> bool:
    return clause.item in SERVICES and bool(PROVIDERS & set(clause.owed_by))


TOO_MUCH = Rule("M01", Severity.ERROR, ("B01", "S33"), _too_much)
REST = Rule("M02", Severity.NOTE, ("B01", "S33"), _somewhat_less)
UNPAID = Rule("L08", Severity.WARNING, ("B01", "S33", "S34"), _unmatched)
