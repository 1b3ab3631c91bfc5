"""Reading what banks say: statements of a scheme's account, and rates of exchange."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sapar.exchange.payments.reading import read_payments
from sapar.exchange.payments.statement import Statement
from sapar.exchange.rates.daily import DailyRates
from sapar.exchange.rates.reading import read_rates
from sapar.money.ledger.payment import Payment as Booked
from sapar.values.digest import Digest
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.content import file_name
from sapar_web.actions.locking import locked
from sapar_web.actions.money.files import read
from sapar_web.actions.money.readying import ready_lines
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import BankLine, BankStatement, Organisation, Rate, Terms

LARGEST = 20 * 1024 * 1024
"""Bytes of a file."""

LONGEST_ID = 200
"""Characters of a bank's id; a longer one is kept by its digest."""

ROWS = 5_000
"""Rows that are written at once."""


@transaction.atomic
def import_statement(
    actor: Actor, *, terms: UUID | str, name: str, content: bytes, currency: str = ""
) -> BankStatement:
    """Read a bank's file: CSV or camt.053. The same file is refused, the same line kept once.

    Effects: the file's lines, which nobody can change, with those that could not be used and why;
    that they wait is on the first page of the sponsor's officers; an entry of history.

    Args:
        actor: the sponsor's officer.
        terms: key of the scheme's terms.
        name: of the file.
        content: of the file.
        currency: of lines that name none.

    Raises:
        MissingError: if there are no such terms.
        RefusedError: if the person may not.
        UnfitError: if it is too large, was read before, or cannot be used.
    """
    scheme = locked_scheme(terms)
    require(actor, Deed.IMPORT_STATEMENT, scheme)
    shown, digest = file_name(name), _fit(content)
    before = BankStatement.objects.filter(terms=scheme, digest=digest).first()
    if before is not None:
        day = date_format(before.read_at, "DATE_FORMAT")
        raise UnfitError({"file": [_("this file was read on {day}").format(day=day)]})
    found = read(content, lambda path: read_payments(path, currency.upper()))
    assert actor.person is not None, "an officer has signed in"  # noqa: S101 -- access holds it
    new = _unknown(scheme, found.payments)
    made = BankStatement.objects.create(
        terms=scheme,
        name=shown,
        digest=digest,
        layout=found.layout,
        known=len(found.payments) - len(new),
        **_of_itself(found),
        by=actor.person,
    )
    _keep(made, new)
    ready_lines(scheme, actor.person)
    append(actor, Deed.IMPORT_STATEMENT, scheme, digest=digest, lines=len(new))
    return made


def locked_scheme(key: UUID | str) -> Terms:
    """Terms whose statements are read or matched, one deed after the other.

    Deeds to stays under them go on: these name the terms while they hold their stay, and would
    wait for this deed as it waits for their stay.

    Raises:
        MissingError: if there are none.
    """
    rows = Terms.objects.select_for_update(of=("self",), no_key=True).select_related("sponsor")
    found = rows.filter(key=key).first()
    if found is None:
        raise MissingError
    return found


def _fit(content: bytes) -> str:
    if len(content) > LARGEST:
        raise UnfitError({"file": [_("at most 20 MiB")]})
    return Digest.of(content).text


def _of_itself(found: Statement) -> dict[str, Any]:
    """What was refused, kept otherwise, and what the file says its account comes to."""
    balances = [
        {name: str(value) for name, value in asdict(each).items()} | {"missing": str(each.missing)}
        for each in found.balances
    ]
    return {
        "refused": [asdict(each) for each in found.refused],
        "notes": [asdict(each) for each in found.notes],
        "balances": balances,
    }


def _unknown(terms: Terms, booked: Iterable[Booked]) -> list[tuple[str, Booked]]:
    """Lines that no earlier file of the scheme has, each by its id."""
    named = {_id(each): each for each in booked}
    known = set(
        BankLine.objects.filter(terms=terms, bank_id__in=named).values_list("bank_id", flat=True)
    )
    return [(name, each) for name, each in named.items() if name not in known]


def _id(booked: Booked) -> str:
    long = len(booked.id) > LONGEST_ID
    return Digest.of(booked.id.encode()).text if long else booked.id


def _keep(statement: BankStatement, lines: Iterable[tuple[str, Booked]]) -> None:
    rows = (
        BankLine(
            statement=statement,
            terms=statement.terms,
            number=number,
            bank_id=name,
            on=each.on,
            amount=each.amount.number,
            currency=each.amount.currency,
            counterparty=each.counterparty,
            account=each.account,
            reference=each.reference,
            text=each.text,
            reversal=each.reversal,
        )
        for number, (name, each) in enumerate(lines, 1)
    )
    BankLine.objects.bulk_create(rows, batch_size=ROWS)


@transaction.atomic
def import_rates(
    actor: Actor, *, organisation: UUID | str, name: str, content: bytes
) -> tuple[int, DailyRates]:
    """Read a central bank's rates, for the figures of one sponsor alone.

    Effects: rates of days that were not there; of one that is there already nothing changes; an
    entry of history with the digest of the file.

    Args:
        actor: the sponsor's officer.
        organisation: key of the sponsor.
        name: of the file.
        content: of the file: the European Central Bank's CSV or archive, or the National Bank of
            Kazakhstan's XML.

    Returns:
        How many rates are new, and what the file says.

    Raises:
        MissingError: if there is no such organisation.
        RefusedError: if the person may not.
        UnfitError: if it is too large or cannot be used.
    """
    sponsor = locked(Organisation, organisation)
    require(actor, Deed.IMPORT_RATES, sponsor)
    file_name(name)
    digest = _fit(content)
    found = read(content, read_rates)
    before = Rate.objects.filter(sponsor=sponsor).count()
    rows = (
        Rate(
            sponsor=sponsor,
            currency=each.currency,
            on=each.on,
            per_euro=each.per_euro,
            source=found.layout,
        )
        for each in found.rates
    )
    Rate.objects.bulk_create(rows, batch_size=ROWS, ignore_conflicts=True)
    new = Rate.objects.filter(sponsor=sponsor).count() - before
    append(actor, Deed.IMPORT_RATES, sponsor, digest=digest, rates=new)
    return new, found
