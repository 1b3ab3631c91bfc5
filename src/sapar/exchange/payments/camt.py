"""Bank statements by ISO 20022, camt.053: every booked entry as a payment.

An entry of several transactions (a batch) becomes one payment for each, where these have amounts
that make the entry; else it stays one, with a note. A reversal keeps the sign with which it was
booked and is marked. What is not booked yet is refused: it may still change.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element

from sapar.exchange.file_content import content_within
from sapar.exchange.payments.camt_xml import (
    amount,
    child,
    children,
    first_text,
    statements,
    text,
)
from sapar.exchange.payments.statement import Balance, Names, Refused, Statement
from sapar.money.ledger.account import exact
from sapar.money.ledger.payment import Payment
from sapar.values.amount import Amount
from sapar.values.digest import Digest
from sapar.values.language import _
from sapar.values.unusable import UnusableError

MOST_BYTES: Final = 32 << 20
"""Bytes of a file: some thirty thousand entries."""

_OPENING, _CLOSING = ("OPBD", "PRCD"), ("CLBD",)


@dataclass(slots=True)
class _Read:
    payments: list[Payment] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    notes: list[Refused] = field(default_factory=list)
    balances: list[Balance] = field(default_factory=list)
    names: Names = field(default_factory=Names)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of a statement: what its transactions do not say themselves is its own."""

    element: Element
    place: str
    on: date
    amount: Amount
    reversal: bool


def read_camt(path: Path) -> Statement:
    """The payments of a camt.053 file.

    Args:
        path: of the file.

    Raises:
        UnusableError: not-a-file, file-unreadable, file-empty, payments-too-large,
            camt-unreadable, camt-entities, camt-not-a-statement.
    """
    content = content_within(path, MOST_BYTES)
    if len(content) > MOST_BYTES:
        message = _("the file has more than {limit} bytes").format(limit=MOST_BYTES)
        reason = _("statements are far smaller; is this another file?")
        raise UnusableError("payments-too-large", str(path), message, reason)
    namespace, found = statements(content, path)
    read = _Read()
    for number, element in enumerate(found, 1):
        _statement(element, f"statement {text(element, 'Id') or number}", read)
    return Statement(
        name=path.name,
        layout=namespace.rpartition(":")[2] or "camt.053",
        encoding="xml",
        sha256=Digest.of(content).text,
        payments=tuple(read.payments),
        refused=tuple(read.refused),
        notes=tuple(read.notes),
        balances=tuple(read.balances),
    )


def _statement(element: Element, place: str, read: _Read) -> None:
    before = len(read.payments)
    for number, entry in enumerate(children(element, "Ntry"), 1):
        _entry(entry, f"{place}, entry {number}", read)
    opening, closing = _balance(element, _OPENING), _balance(element, _CLOSING)
    if opening is None or closing is None or opening.currency != closing.currency:
        return
    own = [each.amount for each in read.payments[before:]]
    booked = [each.number for each in own if each.currency == opening.currency]
    read.balances.append(
        Balance(place, opening.currency, opening.number, closing.number, sum(booked, Decimal(0)))
    )


def _balance(element: Element, codes: tuple[str, ...]) -> Amount | None:
    """The balance of the first of some kinds that a statement has."""
    for code in codes:
        for each in children(element, "Bal"):
            if text(each, "Tp", "CdOrPrtry", "Cd") == code and (told := _signed(each)):
                return told
    return None


def _entry(element: Element, place: str, read: _Read) -> None:
    status = first_text(element, ("Sts", "Cd"), ("Sts",))
    told, on = _signed(element), _day(element)
    raw = text(element, "Amt")
    if status and status != "BOOK":
        read.refused.append(Refused(place, "not-booked", status))
    elif told is None:
        read.refused.append(Refused(place, "not-an-amount", raw))
    elif not told.number:
        read.refused.append(Refused(place, "zero-amount", raw))
    elif not _is_exact(told):
        read.refused.append(Refused(place, "too-precise", raw))
    elif on is None:
        read.refused.append(Refused(place, "not-a-day", text(element, "BookgDt", "Dt")))
    else:
        reversal = text(element, "RvslInd") in {"true", "1"}
        _book(_Entry(element, place, on, told, reversal), read)


def _is_exact(told: Amount) -> bool:
    try:
        exact(told.number)
    except ValueError:
        return False
    return True


def _book(entry: _Entry, read: _Read) -> None:
    details = list(_transactions(entry.element))
    known = [part for each in details if (part := _part(each, entry.amount)) is not None]
    whole = sum((part.number for part in known), Decimal(0))
    if len(details) > 1 and len(known) == len(details) and whole == entry.amount.number:
        for number, (each, part) in enumerate(zip(details, known, strict=True), 1):
            _keep(entry, each, part, f"{entry.place}, transaction {number}", read)
        return
    if len(details) > 1:
        read.notes.append(Refused(entry.place, "batch-unsplit", str(len(details))))
    _keep(entry, details[0] if len(details) == 1 else None, entry.amount, entry.place, read)


def _transactions(entry: Element) -> Iterator[Element]:
    for details in children(entry, "NtryDtls"):
        yield from children(details, "TxDtls")


def _part(details: Element, whole: Amount) -> Amount | None:
    """The amount of one transaction in the currency of its entry; None where it says none.

    A transaction without a direction of its own has that of the entry.
    """
    told = amount(child(details, "Amt")) or amount(child(details, "AmtDtls", "TxAmt", "Amt"))
    if told is None or told[1] != whole.currency or not told[0]:
        return None
    direction = text(details, "CdtDbtInd")
    out = direction == "DBIT" if direction else whole.number < 0
    part = Amount(-told[0] if out else told[0], whole.currency)
    return part if _is_exact(part) else None


def _keep(entry: _Entry, details: Element | None, part: Amount, place: str, read: _Read) -> None:
    # Of an amount that came in, the other side is the debtor; of one that went out, the creditor.
    # A reversal went the other way than what it takes back, and names the parties of that.
    came_in = (part.number > 0) != entry.reversal
    side = "Dbtr" if came_in else "Cdtr"
    name = first_text(details, ("RltdPties", side, "Nm"), ("RltdPties", side, "Pty", "Nm"))
    account = first_text(
        details,
        ("RltdPties", f"{side}Acct", "Id", "IBAN"),
        ("RltdPties", f"{side}Acct", "Id", "Othr", "Id"),
    )
    words = _words(entry.element, details)
    reference = _reference(details)
    bank = first_text(details, ("Refs", "AcctSvcrRef")) or text(entry.element, "AcctSvcrRef")
    read.payments.append(
        Payment(
            id=read.names.of(bank, entry.on, part, name, account, reference, words),
            on=entry.on,
            amount=part,
            counterparty=name,
            account=account,
            reference=reference,
            text=words,
            reversal=entry.reversal,
            place=place,
        )
    )


def _reference(details: Element | None) -> str:
    """By which whoever pays names it: the creditor's reference, else that from end to end."""
    told = first_text(details, ("RmtInf", "Strd", "CdtrRefInf", "Ref"), ("Refs", "EndToEndId"))
    return "" if told == "NOTPROVIDED" else told


def _words(entry: Element, details: Element | None) -> str:
    told = [text(each) for each in children(child(details, "RmtInf"), "Ustrd")]
    further = (text(details, "AddtlTxInf"), text(entry, "AddtlNtryInf"))
    return " ".join(filter(None, (*told, *further)))


def _signed(element: Element) -> Amount | None:
    """The amount of an entry or a balance: below zero where it is a debit."""
    told, direction = amount(child(element, "Amt")), text(element, "CdtDbtInd")
    if told is None or direction not in {"CRDT", "DBIT"} or told[0] < 0:
        return None
    try:
        return Amount(-told[0] if direction == "DBIT" else told[0], told[1])
    except ValueError:
        return None


def _day(element: Element) -> date | None:
    """Day of booking; that of value where there is none."""
    told = first_text(
        element, ("BookgDt", "Dt"), ("BookgDt", "DtTm"), ("ValDt", "Dt"), ("ValDt", "DtTm")
    )
    try:
        return date.fromisoformat(told[:10])
    except ValueError:
        return None
