"""Payments as CSV that Sapar reads back as they were, and that no spreadsheet runs."""

import csv
import io
from collections.abc import Iterable

from sapar.exchange.payments.layouts import OWN, Field
from sapar.money.ledger.payment import Payment
from sapar.values.formula import defused

COLUMNS = tuple(field for field in OWN.columns if field not in {Field.DEBIT, Field.CREDIT})


def payments_csv(payments: Iterable[Payment]) -> str:
    """A table with a header, one payment a row; numbers as plain numbers with a point.

    Text that a spreadsheet would run as a formula has an apostrophe before it, which Sapar takes
    off again when it reads the file.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for each in payments:
        told = {
            Field.ON: each.on.isoformat(),
            Field.AMOUNT: format(each.amount.number, "f"),
            Field.CURRENCY: each.amount.currency,
            Field.REVERSAL: "true" if each.reversal else "",
        }
        writer.writerow(
            told[field] if field in told else guarded(getattr(each, field.value))
            for field in COLUMNS
        )
    return out.getvalue()


def guarded(text: str) -> str:
    """Text that no spreadsheet runs, so that `unguarded` gives back what it was.

    >>> guarded("=1+1"), guarded("'=1+1"), guarded("it's"), unguarded("''=1+1")
    ("'=1+1", "''=1+1", "it's", "'=1+1")
    """
    return f"'{text}" if _would_run(text) else text


def unguarded(text: str) -> str:
    """Text as it was before `guarded`."""
    return text[1:] if text.startswith("'") and _would_run(text) else text


def _would_run(text: str) -> bool:
    within = text.lstrip("'")
    return defused(within) != within
