"""Layouts of bank CSV: which column says what, in every spelling that was seen, and how days read.

Headers are compared in small letters without blanks and signs. `sapar` is Sapar's own; the others
follow what banks hand out as far as it is known to us, and none is a promise by a bank: whatever
does not fit is refused with its line, and a mapping of one's own takes any other table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from sapar.money.ledger.matching import plain


class Field(StrEnum):
    """What a column says."""

    ID = "id"
    ON = "on"
    AMOUNT = "amount"
    DEBIT = "debit"
    CREDIT = "credit"
    DIRECTION = "direction"
    CURRENCY = "currency"
    COUNTERPARTY = "counterparty"
    ACCOUNT = "account"
    REFERENCE = "reference"
    TEXT = "text"
    REVERSAL = "reversal"


ISO: Final = "%Y-%m-%d"
POINTS: Final = ("%d.%m.%Y", "%d.%m.%y")
SLASHES: Final = "%d/%m/%Y"


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout.

    Attributes:
        id: short and stable.
        columns: spellings of its header by what they say.
        days: forms of a day that it uses, as `strptime` reads them.
        decimal: sign before decimals; None where the column itself tells.
        encoding: of files that are not in Unicode; None where the letters themselves tell.
    """

    id: str
    columns: Mapping[Field, tuple[str, ...]]
    days: tuple[str, ...]
    decimal: str | None = None
    encoding: str | None = None

    def places(self, header: tuple[str, ...]) -> Mapping[Field, int] | None:
        """Where each column stands in a header; None where this is another layout.

        A day and an amount are needed: one signed, or debit and credit apart.
        """
        told = {plain(cell): place for place, cell in reversed(list(enumerate(header)))}
        found = {
            field: place
            for field, spellings in self.columns.items()
            if (place := _first(told, spellings)) is not None
        }
        split = Field.DEBIT in found and Field.CREDIT in found
        usable = Field.ON in found and (Field.AMOUNT in found or split)
        return MappingProxyType(found) if usable else None


def _first(told: Mapping[str, int], spellings: tuple[str, ...]) -> int | None:
    return next((told[plain(each)] for each in spellings if plain(each) in told), None)


OWN: Final = Layout(
    "sapar",
    {field: (field.value,) for field in Field if field is not Field.DIRECTION},
    (ISO,),
    ".",
)
"""What `payments_csv` writes."""

LAYOUTS: Final = (
    Layout(
        "german",
        {
            Field.ON: ("Buchungstag", "Buchungsdatum", "Valutadatum"),
            Field.AMOUNT: ("Betrag", "Betrag (EUR)", "Umsatz"),
            Field.DEBIT: ("Soll",),
            Field.CREDIT: ("Haben",),
            Field.DIRECTION: ("Soll/Haben", "S/H"),
            Field.CURRENCY: ("Waehrung", "Währung"),
            Field.COUNTERPARTY: (
                "Beguenstigter/Zahlungspflichtiger",
                "Begünstigter / Auftraggeber",
                "Auftraggeber / Begünstigter",
                "Name Zahlungsbeteiligter",
            ),
            Field.ACCOUNT: ("Kontonummer/IBAN", "IBAN Zahlungsbeteiligter", "IBAN"),
            Field.REFERENCE: ("Kundenreferenz (End-to-End)", "Kundenreferenz"),
            Field.TEXT: ("Verwendungszweck",),
        },
        POINTS,
        ",",
        "cp1252",
    ),
    Layout(
        "russian",
        {
            Field.ON: ("Дата операции", "Дата проводки", "Дата документа", "Дата"),
            Field.AMOUNT: ("Сумма", "Сумма операции"),
            Field.DEBIT: ("Дебет", "Списание", "Расход"),
            Field.CREDIT: ("Кредит", "Зачисление", "Поступление", "Приход"),
            Field.CURRENCY: ("Валюта", "Валюта операции"),
            Field.COUNTERPARTY: (
                "Контрагент",
                "Наименование контрагента",
                "Корреспондент",
            ),
            Field.ACCOUNT: ("ИИК контрагента", "Счёт контрагента", "Счет контрагента", "ИИК"),
            Field.REFERENCE: ("Референс", "Номер документа", "№ документа"),
            Field.TEXT: ("Назначение платежа", "Основание", "Описание"),
        },
        (*POINTS, ISO),
    ),
    Layout(
        "english",
        {
            Field.ID: ("Transaction ID",),
            Field.ON: ("Booking date", "Date", "Transaction date", "Completed date"),
            Field.AMOUNT: ("Amount",),
            Field.DEBIT: ("Debit", "Paid out", "Money out"),
            Field.CREDIT: ("Credit", "Paid in", "Money in"),
            Field.DIRECTION: ("Credit/Debit", "Debit/Credit", "Type"),
            Field.CURRENCY: ("Currency",),
            Field.COUNTERPARTY: ("Counterparty", "Payee", "Name", "Counter party"),
            Field.ACCOUNT: ("Account number", "IBAN", "Counterparty account"),
            Field.REFERENCE: ("Reference", "Payment reference", "End-to-end reference"),
            Field.TEXT: ("Description", "Details", "Narrative"),
        },
        (ISO, SLASHES, "%d %b %Y", *POINTS),
        encoding="cp1252",
    ),
)
"""In the order in which a header is held against them, after Sapar's own."""


def mapped(columns: Mapping[Field, str], decimal: str | None = None) -> Layout:
    """A layout of one's own: what each column is called in the file at hand.

    Args:
        columns: the header's own words by what they say.
        decimal: sign before decimals; None where the column itself tells.
    """
    named = {field: (heading,) for field, heading in columns.items()}
    return Layout("own", named, (ISO, *POINTS, SLASHES), decimal)
