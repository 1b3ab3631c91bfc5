"""The National Bank of Kazakhstan's official rates, in XML, as tenge per euro by day.

The file says how many tenge a quantity of a currency costs. Only the euro is taken from it: for
other currencies the European Central Bank says what a euro buys, and two sources that differ in
the last digit would leave a month without a rate.

Two shapes are read: `rates` with one `date` for all its items, and `rss` with a `pubDate` for
each. Both are as we know them, not held against a published description.
"""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from sapar.exchange.file_content import content_within
from sapar.exchange.rates.daily import DailyRates, DayRate, RefusedRate, once, rounded
from sapar.exchange.rates.ecb import rate_of
from sapar.values.language import _
from sapar.values.unusable import UnusableError

MOST_BYTES: Final = 8 << 20
TENGE, EURO = "KZT", "EUR"
_DAYS: Final = ("%d.%m.%Y", "%d.%m.%y", "%Y-%m-%d")


def read_kazakhstan(path: Path) -> DailyRates:
    """The tenge per euro of the days of a file.

    Args:
        path: of the XML file.

    Raises:
        UnusableError: not-a-file, file-unreadable, file-empty, rates-too-large, rates-unknown.
    """
    content = content_within(path, MOST_BYTES)
    if len(content) > MOST_BYTES:
        message = _("the file has more than {limit} bytes").format(limit=MOST_BYTES)
        reason = _("files of rates are far smaller; is this another file?")
        raise UnusableError("rates-too-large", str(path), message, reason)
    items = list(_items(_root(content, path)))
    if not items:
        raise _unknown(path)
    found: list[tuple[str, DayRate]] = []
    refused: list[RefusedRate] = []
    others = 0
    for number, (item, day) in enumerate(items, 1):
        others += _word(item, "title").upper() != EURO
        if _word(item, "title").upper() == EURO:
            read = _rate(item, day, f"item {number}")
            if isinstance(read, DayRate):
                found.append((f"item {number}", read))
            else:
                refused.append(read)
    kept, twice = once(found)
    return DailyRates(path.name, "kazakhstan", kept, others, (*refused, *twice))


def _root(content: bytes, path: Path) -> Element:
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (DefusedXmlException, ParseError, ValueError, LookupError):
        raise _unknown(path) from None
    return root


def _unknown(path: Path) -> UnusableError:
    message = _("the file is no list of official rates")
    reason = _("expected XML with items of title, description and quant, and without entities")
    return UnusableError("rates-unknown", str(path), message, reason)


def _items(root: Element) -> Iterator[tuple[Element, str]]:
    """Each item with the words of its day."""
    channel = root.find("channel") if root.tag == "rss" else root
    if root.tag not in {"rates", "rss"} or channel is None:
        return
    common = _word(channel, "date")
    for item in channel.iter("item"):
        yield item, _word(item, "pubDate") or common


def _word(element: Element, name: str) -> str:
    return (element.findtext(name) or "").strip()


def _rate(item: Element, day: str, place: str) -> DayRate | RefusedRate:
    on = _day(day)
    if on is None:
        return RefusedRate(place, "not-a-day", day)
    told = _word(item, "description").replace(",", ".")
    price, quantity = rate_of(told), rate_of(_word(item, "quant") or "1")
    if price is None or quantity is None:
        return RefusedRate(place, "not-a-rate", told)
    return DayRate(TENGE, on, _per_one(price, quantity))


def _per_one(price: Decimal, quantity: Decimal) -> Decimal:
    """Tenge for one euro: as published where one is priced."""
    return price if quantity == 1 else rounded(Fraction(price) / Fraction(quantity))


def _day(text: str) -> date | None:
    for form in _DAYS:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 -- a day has no zone
        except ValueError:
            continue
    return None
