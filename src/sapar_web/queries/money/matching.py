"""Lines of statements that wait, and what each may be: proposals for a person to decide."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from sapar.money.items import REFUND
from sapar.money.ledger.matching import Expected, Matched, matched, plain
from sapar.money.ledger.owing import FEE
from sapar.money.ledger.payment import Payment as Booked
from sapar.values.amount import Amount
from sapar_web.models import (
    BankLine,
    Due,
    Match,
    Payment,
    RefundClaim,
    Release,
    Stay,
    StayParty,
    Terms,
)
from sapar_web.queries.money.payments import standing
from sapar_web.queries.money.references import LONG, SIGN, reference_of

_NAMED = re.compile(f"{SIGN.casefold()}([0-9a-f]{{{LONG}}})")
"""A reference among letters and digits alone."""

RELEASE, CLAIM, DUE, PAYMENT = "release", "claim", "due", "payment"
NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Target:
    """Something that a line of the sponsor's bank may be.

    Attributes:
        id: kind and key, as `release:…`.
        stay: its number.
        payer: who pays.
        payee: who is paid.
        item: what for.
        amount: still to be paid; of a payment that was recorded, what was paid.
        on: day by which it is expected.
        reference: by which a payment names it.
    """

    id: str
    stay: int
    payer: str
    payee: str
    item: str
    amount: Amount
    on: date
    reference: str


def open_lines(terms: Terms) -> QuerySet[BankLine]:
    """Lines that are neither a payment nor set aside, in the order of their days."""
    holding = Match.objects.filter(line=OuterRef("pk"), ended_at=None)
    rows = BankLine.objects.filter(~Exists(holding), terms=terms)
    return rows.order_by("on", "id")


def proposals(
    terms: Terms, lines: Sequence[BankLine]
) -> tuple[Matched, Mapping[str, Target], Mapping[int, Stay]]:
    """What each of some lines may be, with the targets by id and their stays by number.

    Args:
        terms: scheme whose statements they stand in.
        lines: that wait, of the sponsor's own bank.
    """
    found = targets(terms, [_booked(line) for line in lines])
    numbers = {target.stay for target in found.values()}
    rows = Stay.objects.filter(pk__in=numbers).select_related(
        "sending", "host", "contractor", "participant", "mentor"
    )
    stays = {stay.pk: stay for stay in rows}
    expected = [_expected(target, stays[target.stay]) for target in found.values()]
    return matched([_booked(line) for line in lines], expected), found, stays


def targets(terms: Terms, booked: Sequence[Booked]) -> Mapping[str, Target]:
    """What some booked payments may be, by id: of the same amount, or named by its reference.

    Args:
        terms: scheme.
        booked: payments as a bank tells them.
    """
    sought = _Sought(
        tuple({abs(each.amount.number) for each in booked}),
        tuple(
            {
                f"{found[:8]}-{found[8:]}"
                for each in booked
                for found in _NAMED.findall(plain(f"{each.reference} {each.text}"))
            }
        ),
    )
    kinds = (_releases, _claims, _dues, _payments)
    return {target.id: target for kind in kinds for target in kind(terms, sought)}


@dataclass(frozen=True, slots=True)
class _Sought:
    amounts: tuple[Decimal, ...]
    keys: tuple[str, ...]

    def among(self, amount: str, key: str) -> Q:
        """Rows of one of the amounts, or whose key begins as a reference says."""
        named = Q()
        for each in self.keys:
            named |= Q(**{f"{key}__startswith": each})
        same = Q(**{f"{amount}__in": self.amounts})
        return same | named if self.keys else same


def _left(amount: str) -> Any:
    """What of a release or a claim is still to be paid."""
    counted = Q(payments__transaction__reversed_by=None)
    return F(amount) - Coalesce(Sum("payments__arrived", filter=counted), NOTHING)


def _releases(terms: Terms, sought: _Sought) -> Iterator[Target]:
    rows = Release.objects.filter(sought.among("amount", "key"), stay__terms=terms)
    fields = ("key", "stay_id", "milestone__paid_by", "milestone__paid_to", "left", "currency")
    told = rows.annotate(left=_left("amount")).filter(left__gt=0).order_by("pk")
    for key, stay, payer, payee, left, currency, at in told.values_list(*fields, "at__date"):
        name = f"{RELEASE}:{key}"
        amount = Amount(left, currency)
        yield Target(name, stay, payer, payee, FEE, amount, at, reference_of(key))


def _claims(terms: Terms, sought: _Sought) -> Iterator[Target]:
    rows = RefundClaim.objects.filter(sought.among("amount", "key"), stay__terms=terms)
    fields = ("key", "stay_id", "owed_by", "owed_to", "left", "currency", "due_on")
    told = rows.annotate(left=_left("amount")).filter(left__gt=0).order_by("pk")
    for key, stay, payer, payee, left, currency, on in told.values_list(*fields):
        name, amount = f"{CLAIM}:{key}", Amount(left, currency)
        yield Target(name, stay, payer, payee, REFUND, amount, on, reference_of(key))


def _dues(terms: Terms, sought: _Sought) -> Iterator[Target]:
    """What is owed besides the fee, which is paid by milestones."""
    rows = Due.objects.filter(sought.among("number", "transaction__key"), stay__terms=terms)
    fields = ("transaction__key", "stay_id", "payer", "payee", "item", "left", "currency")
    told = rows.exclude(item=FEE).annotate(left=_owed_still()).filter(left__gt=0).order_by("pk")
    for key, stay, payer, payee, item, left, currency, on in told.values_list(
        *fields, "stay__first_day"
    ):
        name, amount = f"{DUE}:{key}", Amount(left, currency)
        yield Target(name, stay, payer, payee, item, amount, on, reference_of(key))


def _owed_still() -> Any:
    """What of a line is still to be paid, with all that amendments changed of it."""
    sides = {each: OuterRef(each) for each in ("stay", "payer", "payee", "item")}
    owed = Due.objects.filter(**sides, currency=OuterRef("currency"))
    paid = standing(Payment.objects.filter(**sides, arrived_currency=OuterRef("currency")))
    return _sum_of(owed, "number") - Coalesce(_sum_of(paid, "arrived"), NOTHING)


def _sum_of(rows: QuerySet[Any], name: str) -> Subquery:
    return Subquery(rows.order_by().values("stay").annotate(all=Sum(name)).values("all"))


def _payments(terms: Terms, sought: _Sought) -> Iterator[Target]:
    """Payments that somebody recorded and no line was found to be yet."""
    rows = standing(Payment.objects.filter(sought.among("given", "key"), stay__terms=terms))
    free = rows.filter(~Exists(Match.objects.filter(payment=OuterRef("pk"), ended_at=None)))
    fields = ("key", "stay_id", "payer", "payee", "item", "given", "given_currency", "on")
    for key, stay, payer, payee, item, given, currency, on in free.order_by("pk").values_list(
        *fields
    ):
        name, amount = f"{PAYMENT}:{key}", Amount(given, currency)
        yield Target(name, stay, payer, payee, item, amount, on, reference_of(key))


def _expected(target: Target, stay: Stay) -> Expected:
    """A target as the sponsor's bank would tell it: what the sponsor pays goes out."""
    comes_in = target.payee == StayParty.SPONSOR
    other = target.payer if comes_in else target.payee
    amount = target.amount if comes_in else -target.amount
    return Expected(
        id=target.id,
        on=target.on,
        amount=amount,
        reference=target.reference,
        names=_names(stay, other),
    )


def _names(stay: Stay, party: str) -> tuple[str, ...]:
    there = getattr(stay, party, None) if party in StayParty.values else None
    name = "" if there is None else there.name
    return (name,) if name else ()


def _booked(line: BankLine) -> Booked:
    return Booked(
        id=str(line.key),
        on=line.on,
        amount=Amount(line.amount, line.currency),
        counterparty=line.counterparty,
        account=line.account,
        reference=line.reference,
        text=line.text,
        reversal=line.reversal,
    )
