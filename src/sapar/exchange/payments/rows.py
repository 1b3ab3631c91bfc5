"""Rows of a table as payments, each kept or refused."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sapar.exchange.payments.amounts import (
    AmbiguousAmountError,
    NotAnAmountError,
    amount_of,
    decimal_mark,
)
from sapar.exchange.payments.layouts import OWN, Field, Layout
from sapar.exchange.payments.payments_csv import unguarded
from sapar.exchange.payments.statement import Names, Refused
from sapar.money.ledger.account import exact
from sapar.money.ledger.payment import Payment
from sapar.values.amount import Amount

_AMOUNTS = (Field.AMOUNT, Field.DEBIT, Field.CREDIT)
_OUT = {"d", "dr", "debit", "dbit", "s", "soll", "out", "дебет", "расход", "списание"}
_IN = {"c", "cr", "credit", "crdt", "h", "haben", "in", "кредит", "приход", "зачисление"}
_TRUE = {"true", "1", "yes"}
_CURRENCY = 3


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of one row, and the line on which it begins."""

    line: int
    cells: tuple[str, ...]


class _RefusedError(Exception):
    def __init__(self, code: str, detail: str) -> None:
        super().__init__(code)
        self.code, self.detail = code, detail


class Rows:
    """The rows of one table.

    Args:
        layout: of the table.
        places: where each column stands.
        width: columns of the header.
        currency: of rows that name none.
        rows: below the header.

    Attributes:
        refused: rows that cannot be used; whole once `payments` has ended.
    """

    def __init__(
        self,
        layout: Layout,
        places: Mapping[Field, int],
        width: int,
        currency: str,
        rows: Sequence[Row],
    ) -> None:
        self.layout, self.places, self.width = layout, places, width
        self.currency, self.rows = currency, rows
        self.refused: list[Refused] = []
        self._names = Names()
        cells = (self._cell(row, field) for row in rows for field in _AMOUNTS)
        self._decimal = layout.decimal or decimal_mark(cells)

    def payments(self) -> Iterator[Payment]:
        """Every payment that can be read, in order."""
        kept: set[str] = set()
        for row in self.rows:
            place = f"line {row.line}"
            try:
                payment = self._payment(row, place)
            except _RefusedError as problem:
                self.refused.append(Refused(place, problem.code, problem.detail))
                continue
            if payment.id in kept:
                self.refused.append(Refused(place, "id-twice", payment.id))
                continue
            kept.add(payment.id)
            yield payment

    def _payment(self, row: Row, place: str) -> Payment:
        self._whole(row)
        on, amount = self._day(row), Amount(self._number(row), self._currency(row))
        told = {
            field.value: self._text(row, field)
            for field in (Field.COUNTERPARTY, Field.ACCOUNT, Field.REFERENCE, Field.TEXT)
        }
        name = self._text(row, Field.ID) or self._names.of(on, amount, *told.values())
        reversal = self._text(row, Field.REVERSAL).casefold() in _TRUE
        return Payment(id=name, on=on, amount=amount, reversal=reversal, place=place, **told)

    def _whole(self, row: Row) -> None:
        if len(row.cells) < self.width and max(self.places.values()) >= len(row.cells):
            raise _RefusedError("too-few-fields", str(len(row.cells)))
        if any(cell.strip() for cell in row.cells[self.width :]):
            raise _RefusedError("too-many-fields", str(len(row.cells)))
        odd = (letter for cell in row.cells for letter in cell if _is_control(letter))
        if (letter := next(odd, None)) is not None:
            raise _RefusedError("control-character", f"U+{ord(letter):04X}")

    def _cell(self, row: Row, field: Field) -> str:
        place = self.places.get(field)
        return row.cells[place].strip() if place is not None and place < len(row.cells) else ""

    def _text(self, row: Row, field: Field) -> str:
        """Words on one line; in Sapar's own layout without the mark against formulas."""
        words = " ".join(self._cell(row, field).split())
        return unguarded(words) if self.layout is OWN else words

    def _day(self, row: Row) -> date:
        text = self._cell(row, Field.ON)
        for form in self.layout.days:
            for told in (text, text.partition(" ")[0], text.partition("T")[0]):
                try:
                    return datetime.strptime(told, form).date()  # noqa: DTZ007 -- a day has no zone
                except ValueError:
                    continue
        raise _RefusedError("not-a-day", text)

    def _number(self, row: Row) -> Decimal:
        if Field.AMOUNT in self.places:
            number = self._read(row, Field.AMOUNT)
            word = self._cell(row, Field.DIRECTION).casefold()
            number = -abs(number) if word in _OUT else abs(number) if word in _IN else number
        else:
            number = abs(self._read(row, Field.CREDIT)) - abs(self._read(row, Field.DEBIT))
        if not number:
            raise _RefusedError("zero-amount", self._amounts(row))
        try:
            return exact(number)
        except ValueError:
            raise _RefusedError("too-precise", self._amounts(row)) from None

    def _read(self, row: Row, field: Field) -> Decimal:
        text = self._cell(row, field)
        try:
            return amount_of(text, self._decimal)
        except AmbiguousAmountError:
            raise _RefusedError("ambiguous-amount", text) from None
        except NotAnAmountError:
            raise _RefusedError("not-an-amount", text) from None

    def _amounts(self, row: Row) -> str:
        return "; ".join(filter(None, (self._cell(row, field) for field in _AMOUNTS)))

    def _currency(self, row: Row) -> str:
        code = (self._cell(row, Field.CURRENCY) or self.currency).upper()
        if len(code) == _CURRENCY and code.isascii() and code.isalpha():
            return code
        raise _RefusedError("not-a-currency", code)


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) == "Cc" and letter not in "\t\r\n"
