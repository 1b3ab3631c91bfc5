"""One payment as somebody tells it, made fit to be posted, and posted."""

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _

from sapar.money.ledger.account import Book, exact
from sapar.money.ledger.exchange import Changed, paid_across
from sapar.money.ledger.transaction import Transaction, moved
from sapar.standards.countries import load_countries
from sapar.standards.currencies import currencies
from sapar.values.amount import Amount
from sapar.values.party import Party
from sapar_web.actions.money.posting import post
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import (
    Origin,
    Payment,
    Person,
    RefundClaim,
    Release,
    Stay,
    StayParty,
    TransactionKind,
)
from sapar_web.models.offer import today

EARLIEST = date(2000, 1, 1)
LONGEST = {"item": 100, "reference": 140, "budget": 100}


@dataclass(frozen=True, slots=True)
class Paid:
    """A payment.

    Attributes:
        key: given where it was recorded.
        on: day.
        payer: who paid.
        payee: who was paid.
        item: what for, a code of `sapar.money.items` or of the agreement's price list.
        given: what left the payer, in `currency`.
        arrived: what the payee got, where it was changed on the way; None where it was not.
        arrived_currency: of that.
        reference: by which the payer named it.
        spent_in: country in which the payee spends it.
        budget: line from which the payer has the money.
    """

    key: UUID
    on: date
    payer: str
    payee: str
    item: str
    given: Decimal
    currency: str
    arrived: Decimal | None = None
    arrived_currency: str = ""
    reference: str = ""
    spent_in: str = ""
    budget: str = ""

    @property
    def came(self) -> tuple[Decimal, str]:
        """What arrived, with its currency."""
        if self.arrived is None or not self.arrived_currency:
            return self.given, self.currency
        return self.arrived, self.arrived_currency


PAID: Final = tuple(each.name for each in fields(Paid))
"""What is told of a payment, by name: forms and the API ask for the same."""


@dataclass(frozen=True, slots=True)
class Told:
    """By whom a payment is told, and what it settles.

    Attributes:
        party: for which.
        by: who tells it.
        origin: how it is known.
        release: of the milestone that it pays.
        claim: for a refund that it pays.
    """

    party: str
    by: Person
    origin: Origin = Origin.RECORDED
    release: Release | None = None
    claim: RefundClaim | None = None


def fit(stay: Stay, paid: Paid) -> None:
    """Go on only with a payment that can have been.

    Raises:
        UnfitError: with what is wrong, by field.
    """
    problems: dict[str, list[str]] = {}
    for field in ("payer", "payee"):
        if getattr(paid, field) not in _there(stay):
            problems[field] = [_("expected somebody who takes part in the stay")]
    if paid.payer == paid.payee and not problems:
        problems["payee"] = [_("nobody pays themselves")]
    if not EARLIEST <= paid.on <= today():
        problems["on"] = [_("expected a day that has come")]
    problems |= _amounts(paid) | _words(paid)
    if problems:
        raise UnfitError(problems)


def _there(stay: Stay) -> list[str]:
    """Who takes part, and anybody outside."""
    there = [party.value for party in StayParty if getattr(stay, f"{party.value}_id") is not None]
    return [*there, "mentor", Party.THIRD.value]


def _amounts(paid: Paid) -> dict[str, list[str]]:
    problems: dict[str, list[str]] = {}
    for field, currency in (("given", paid.currency), ("arrived", paid.came[1])):
        number = paid.given if field == "given" else paid.came[0]
        if not _is_amount(number):
            problems[field] = [_("expected an amount above zero with four decimals at most")]
        if currency not in currencies():
            named = "currency" if field == "given" else "arrived_currency"
            problems[named] = [_("expected the code of a currency, as KZT")]
    if (paid.arrived is None) != (not paid.arrived_currency):
        problems["arrived"] = [_("say how much arrived, and in which currency")]
    if paid.came[1] == paid.currency and paid.came[0] != paid.given:
        problems["arrived"] = [_("in one currency what arrives is what was given")]
    return problems


def _is_amount(number: Decimal) -> bool:
    try:
        return exact(number) > 0
    except ValueError:
        return False


def _words(paid: Paid) -> dict[str, list[str]]:
    problems: dict[str, list[str]] = {}
    for field, longest in LONGEST.items():
        text = getattr(paid, field)
        if len(text) > longest:
            problems[field] = [_("at most {count} characters").format(count=longest)]
        elif not text.isprintable():
            problems[field] = [_("a name has no line breaks and no invisible signs")]
    if not paid.item.strip():
        problems["item"] = [_("This field is required.")]
    if paid.spent_in and load_countries().get(paid.spent_in) is None:
        problems["spent_in"] = [_("expected the code of a country, as DE")]
    return problems


def pay(stay: Stay, paid: Paid, told: Told) -> Payment:
    """Post a payment and keep it. Part of a deed, with the stay locked and the payment fit."""
    arrived, currency = paid.came
    kept = post(stay, _posted(paid, told), TransactionKind.PAID, told.by)
    return Payment.objects.create(
        stay=stay,
        key=paid.key,
        on=paid.on,
        payer=paid.payer,
        payee=paid.payee,
        item=paid.item,
        given=paid.given,
        given_currency=paid.currency,
        arrived=arrived,
        arrived_currency=currency,
        reference=paid.reference,
        spent_in=paid.spent_in,
        budget=paid.budget,
        origin=told.origin,
        party=told.party,
        transaction=kept,
        release=told.release,
        claim=told.claim,
        by=told.by,
    )


def _posted(paid: Paid, told: Told) -> Transaction:
    arrived, currency = paid.came
    given = Amount(paid.given, paid.currency)
    payer, payee = Party(paid.payer), Party(paid.payee)
    evidence = tuple(str(each.key) for each in (told.release, told.claim) if each is not None)
    if currency == paid.currency:
        return moved(
            name=str(paid.key),
            on=paid.on,
            book=Book.PAID,
            payer=payer,
            payee=payee,
            item=paid.item,
            amount=given,
            evidence=evidence,
        )
    return paid_across(
        name=str(paid.key),
        on=paid.on,
        payer=payer,
        payee=payee,
        item=paid.item,
        changed=Changed(given, Amount(arrived, currency)),
        evidence=evidence,
    )
