"""The European Central Bank's reference rates: `eurofxref-hist.csv`, or the archive of that name.

One row a day, the newest first, one column a currency, `N/A` where there was no rate, and an empty
last column. Published since 4 January 1999 on the working days of the TARGET system.
"""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final

from sapar.exchange.erasmus.bounds import Unpacking
from sapar.exchange.file_content import content_within
from sapar.exchange.rates.daily import DailyRates, DayRate, RefusedRate, once
from sapar.values.language import _
from sapar.values.unusable import UnusableError

MOST_BYTES: Final = 64 << 20
_CODE: Final = re.compile(r"[A-Z]{3}")
_ABSENT: Final = {"", "N/A"}


def read_ecb(path: Path) -> DailyRates:
    """The rates of the European Central Bank's file.

    Args:
        path: of the CSV file, or of the archive with one CSV file in it.

    Raises:
        UnusableError: not-a-file, file-unreadable, file-empty, rates-too-large, archive-swells,
            rates-unknown.
    """
    content = content_within(path, MOST_BYTES)
    if len(content) > MOST_BYTES:
        raise _too_large(path)
    if content.startswith(b"PK\x03\x04"):
        content = _unpacked(content, path)
    text = content.decode("utf-8-sig", "replace")
    rows = csv.reader(io.StringIO(text, newline=""))
    header = [cell.strip() for cell in next(rows, [])]
    if header[:1] != ["Date"] or not all(_CODE.fullmatch(cell) for cell in header[1:] if cell):
        message = _("the file is no table of reference rates")
        reason = _("expected the columns Date, USD, JPY … as in eurofxref-hist.csv")
        raise UnusableError("rates-unknown", str(path), message, reason)
    return _read(rows, header, path)


def _read(rows: Iterator[list[str]], header: list[str], path: Path) -> DailyRates:
    found: list[tuple[str, DayRate]] = []
    refused: list[RefusedRate] = []
    absent = 0
    for line, row in enumerate(rows, 2):
        try:
            on = date.fromisoformat(row[0].strip()) if row else None
        except ValueError:
            on = None
        if on is None:
            refused += [RefusedRate(f"line {line}", "not-a-day", row[0])] if row else []
            continue
        for currency, cell in zip(header[1:], row[1:], strict=False):
            place, text = f"line {line}, column {currency}", cell.strip()
            if text in _ABSENT or not currency:
                absent += bool(currency)
            elif (number := rate_of(text)) is None:
                refused.append(RefusedRate(place, "not-a-rate", text))
            else:
                found.append((place, DayRate(currency, on, number)))
    kept, twice = once(found)
    return DailyRates(path.name, "ecb", kept, absent, (*refused, *twice))


def rate_of(text: str) -> Decimal | None:
    """A rate above zero; None for anything else."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and number > 0 else None


def _unpacked(content: bytes, path: Path) -> bytes:
    """The one table in an archive, within bounds."""
    message = _("the archive cannot be read")
    reason = _("expected one CSV file in it")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = [name for name in archive.namelist() if name.lower().endswith(".csv")]
            if len(names) != 1:
                raise UnusableError("rates-unknown", str(path), message, reason)
            bound = Unpacking(str(path), lambda: len(content))
            with archive.open(names[0]) as member:
                unpacked = b"".join(bound.bounded(member.read))
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):
        raise UnusableError("file-unreadable", str(path), message, reason) from None
    if len(unpacked) > MOST_BYTES:
        raise _too_large(path)
    return unpacked


def _too_large(path: Path) -> UnusableError:
    message = _("the file has more than {limit} bytes").format(limit=MOST_BYTES)
    reason = _("files of rates are far smaller; is this another file?")
    return UnusableError("rates-too-large", str(path), message, reason)
