"""Whom a change of an agreement touches: who owes, is owed, verifies, answers, pays or is paid."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from sapar.agreements.document.agreement import AgreedGoal, Agreement, Contact
from sapar.terms.document.clauses import Clause
from sapar.terms.document.money import Money, PriceItem
from sapar.values.party import Party

EVERYBODY: Final = frozenset(Party) - {Party.THIRD}
"""All who can be party to an agreement."""

_FEE: Final = ("fee", "overhead", "margin", "retained", "milestones")


def touched(
    before: Clause | None, after: Clause | None, money: Money | None = None
) -> frozenset[Party]:
    """Whom a change of one clause touches.

    Args:
        before: the clause as it stands; None for one that is added.
        after: as it is to stand; None for one that is removed.
        money: of the agreement, by which it is known who pays for the clause and who is paid.

    Returns:
        Whoever owes it, is owed it, verifies it, answers for it, pays for it or is paid for it,
        before or after. Nobody where nothing changes.
    """
    if before == after:
        return frozenset()
    both = [each for each in (before, after) if each is not None]
    return frozenset(party for clause in both for party in _of_clause(clause, money))


def _of_clause(clause: Clause, money: Money | None) -> Iterator[Party]:
    yield from (*clause.owed_by, *clause.owed_to, *clause.verified_by)
    if clause.obligor is not None:
        yield clause.obligor
    for item in () if money is None else (*money.items, *money.sending_costs):
        if clause.id in item.clauses or item.id in clause.priced:
            yield from _paying(item, money)


def _paying(item: PriceItem, money: Money | None) -> Iterator[Party]:
    fee = None if money is None else money.fee
    for own, of_fee in (
        (item.paid_by, fee and fee.paid_by),
        (item.paid_to, fee and fee.paid_to),
    ):
        party = own or of_fee
        if party:
            yield party


def touched_between(before: Agreement, after: Agreement) -> frozenset[Party]:
    """Whom the differences of two versions of an agreement touch, of those who are party to it.

    A goal touches all: each of them had to accept it. So do the days, the parties, the route of
    disputes, personal data, title and languages. Money touches who pays and who is paid, the plan
    for the return who carries it out, the sending institution, the participant and the sponsor;
    contacts touch the party that they are at, and the participant.
    """
    found = {*_by_clauses(before, after), *_by_money(before, after)}
    if _goals(before) != _goals(after) or _frame(before) != _frame(after):
        found |= EVERYBODY
    if before.return_plan != after.return_plan:
        steps = [
            each for one in (before, after) if one.return_plan for each in one.return_plan.steps
        ]
        found |= {Party.SENDING, Party.PARTICIPANT, Party.SPONSOR, *(each.by for each in steps)}
    contacts = [*_only_in(before, after), *_only_in(after, before)]
    if contacts:
        found |= {Party.PARTICIPANT, *(each.party for each in contacts)}
    return present(before, found) | present(after, found)


def present(agreement: Agreement, parties: Iterable[Party]) -> frozenset[Party]:
    """Those of some parties who are in an agreement; the host speaks for an unnamed mentor."""
    there = {each.party for each in agreement.parties}
    meant = {Party.HOST if each is Party.MENTOR and each not in there else each for each in parties}
    return frozenset(meant & there)


def _by_clauses(before: Agreement, after: Agreement) -> Iterator[Party]:
    old, new = ({each.id: each for each in one.clauses} for one in (before, after))
    for name in {**old, **new}:
        for money in (before.money, after.money):
            yield from touched(old.get(name), new.get(name), money)


def _only_in(one: Agreement, other: Agreement) -> list[Contact]:
    return [each for each in one.contacts if each not in other.contacts]


def _goals(agreement: Agreement) -> dict[str, AgreedGoal]:
    return {each.id: each for each in agreement.goals}


def _frame(agreement: Agreement) -> tuple[Any, ...]:
    return (
        *(agreement.terms, agreement.offer, agreement.title, agreement.languages),
        *(agreement.parties, agreement.first_day, agreement.last_day),
        *(agreement.dispute, agreement.data_protection),
    )


def _by_money(before: Agreement, after: Agreement) -> Iterator[Party]:
    old, new = before.money, after.money
    if old == new:
        return
    if old is None or new is None or old.currency != new.currency:
        yield from EVERYBODY
        return
    if old.stipend != new.stipend:
        yield from (Party.SPONSOR, Party.PARTICIPANT)
    if any(getattr(old, name) != getattr(new, name) for name in _FEE):
        yield from (Party.SPONSOR, Party.CONTRACTOR, *_ends(old), *_ends(new))
    for name in ("items", "sending_costs"):
        yield from _by_items(getattr(old, name), old, getattr(new, name), new)


def _ends(money: Money) -> Iterator[Party]:
    fee = money.fee
    yield from (each for each in (fee and fee.paid_by, fee and fee.paid_to) if each)


def _by_items(
    old: Sequence[PriceItem], was: Money, new: Sequence[PriceItem], now: Money
) -> Iterator[Party]:
    for items, money, others in ((old, was, new), (new, now, old)):
        for item in items:
            if item not in others:
                yield Party.SPONSOR
                yield from _paying(item, money)
