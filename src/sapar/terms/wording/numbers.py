"""Numbers, amounts, shares and days as each language writes them.

Forms are those of the Unicode CLDR, but for the space between a number and the per cent sign in
English, which there is not. No rounding: a document says what its author wrote.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from sapar.values.numerals import SIGNS
from sapar.values.wording import Language

KEPT: Final = "\N{NO-BREAK SPACE}"

MONTHS: Final[Mapping[Language, tuple[str, ...]]] = {
    Language.ENGLISH: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    Language.KAZAKH: (
        *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"),
        *("шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"),
    ),
    Language.RUSSIAN: (
        *("января", "февраля", "марта", "апреля", "мая", "июня"),
        *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ),
}
"""Names of months as they stand in a date."""

_DAYS: Final = {
    Language.ENGLISH: "{day}_{month} {year}",
    Language.KAZAKH: "{year}_жылғы {day}_{month}",
    Language.RUSSIAN: "{day}_{month} {year}_г.",  # noqa: RUF001 -- as Russian abbreviates "year"
}

SYMBOLS: Final = {"EUR": "€", "GBP": "£", "KZT": "₸", "USD": "$"}
"""Signs that stand for one currency; every other is written by its code."""


def day(on: date, language: Language) -> str:
    """A day of the calendar; its day and month stay on one line.

    >>> day(date(2027, 3, 3), Language.KAZAKH).replace(KEPT, " ")
    '2027 жылғы 3 наурыз'
    """
    form = _DAYS[language].replace("_", KEPT)
    return form.format(day=on.day, month=MONTHS[language][on.month - 1], year=on.year)


def number(amount: Decimal, language: Language, places: int | None = None) -> str:
    """A number with thousands set apart.

    Args:
        amount: exact.
        language: of the reader.
        places: at least so many after the decimal sign; None for as many as there are.

    >>> number(Decimal("4000.5"), Language.RUSSIAN, 2).replace(KEPT, " ")
    '4 000,50'
    """
    plain = f"{amount:,f}"
    whole, _point, fraction = plain.partition(".")
    fraction = fraction.rstrip("0")
    if places is not None and (fraction or places):
        fraction = fraction.ljust(places, "0")
    point, between = SIGNS[language]
    whole = whole.replace(",", between)
    return f"{whole}{point}{fraction}" if fraction else whole


def money(amount: Decimal, currency: str, language: Language, places: int | None = None) -> str:
    """An amount with its currency; cents are shown where there are any.

    Args:
        amount: exact.
        currency: ISO 4217 code.
        language: of the reader.
        places: as `number` takes them; None for two where there are cents, else none.

    >>> money(Decimal("4000.5"), "EUR", Language.ENGLISH)
    '€4,000.50'
    """
    if places is None:
        places = cents(amount)
    written, sign = number(amount, language, places), SYMBOLS.get(currency)
    if language is Language.ENGLISH:
        return f"{sign}{written}" if sign else f"{currency}{KEPT}{written}"
    return f"{written}{KEPT}{sign or currency}"


def cents(*amounts: Decimal) -> int:
    """Places after the decimal sign at which amounts are written alike: 2, or 0 if all are whole.

    >>> cents(Decimal(4), Decimal("0.5"))
    2
    """
    return 0 if all(each == each.to_integral_value() for each in amounts) else 2


def percent(share: Decimal, language: Language) -> str:
    """A share from 0 to 1 in per cent.

    >>> percent(Decimal("0.075"), Language.ENGLISH)
    '7.5%'
    """
    gap = "" if language is Language.ENGLISH else KEPT
    return f"{number(share * 100, language)}{gap}%"


def plural(amount: Decimal, language: Language) -> str:
    """The form that a number asks of the word after it: one, few, many or other (CLDR).

    >>> [plural(Decimal(n), Language.RUSSIAN) for n in ("1", "2", "5", "11", "21", "1.5")]
    ['one', 'few', 'many', 'many', 'one', 'other']
    """
    if language is Language.KAZAKH or amount != amount.to_integral_value():
        return "other"
    if language is Language.ENGLISH:
        return "one" if amount == 1 else "other"
    tens, ones = int(abs(amount)) % 100, int(abs(amount)) % 10
    if ones == 1 and tens != 11:  # noqa: PLR2004 -- 11 to 14 are words of their own
        return "one"
    return "few" if ones in (2, 3, 4) and tens not in (12, 13, 14) else "many"


def genitive(amount: Decimal, language: Language) -> str:
    """The form after a number that itself stands in the genitive, as after "не менее".

    Russian then has the genitive of the singular for 1, 21 …, that of the plural for all other
    whole numbers; nouns spell these as `few` and `many`. The other languages change nothing.

    >>> [genitive(Decimal(n), Language.RUSSIAN) for n in ("1", "2", "5", "21", "1.5")]
    ['few', 'many', 'many', 'few', 'other']
    """
    form = plural(amount, language)
    if language is not Language.RUSSIAN or form == "other":
        return form
    return "few" if form == "one" else "many"
