"""A file of payments, whichever form it has."""

from pathlib import Path

from sapar.exchange.file_content import content_within
from sapar.exchange.payments.bank_csv import read_bank_csv
from sapar.exchange.payments.camt import read_camt
from sapar.exchange.payments.layouts import Layout
from sapar.exchange.payments.statement import Statement

_OPENING = 64


def read_payments(path: Path, currency: str = "", layout: Layout | None = None) -> Statement:
    """The payments of a bank's file: camt.053 where it begins as XML does, else CSV.

    Args:
        path: of the file.
        currency: of rows of CSV that name none.
        layout: of CSV; recognised by its header where None.

    Raises:
        UnusableError: as `read_camt` or `read_bank_csv`.
    """
    if is_xml(path):
        return read_camt(path)
    return read_bank_csv(path, currency, layout)


def is_xml(path: Path) -> bool:
    """Whether a file begins as XML does, in UTF-8 or UTF-16.

    Raises:
        UnusableError: not-a-file, file-unreadable, file-empty.
    """
    opening = content_within(path, _OPENING)
    bare = opening.removeprefix(b"\xef\xbb\xbf").lstrip()
    return bare.startswith((b"<", b"\xff\xfe<\0", b"\xfe\xff\0<"))
