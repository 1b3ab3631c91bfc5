"""Days of the calendar that a text names: `2027-09-01`, `01.09.2027`, `1 сентября 2027`."""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = (
    "jan|янв|қаңтар",
    "feb|фев|ақпан",
    "mar|мар|наурыз",
    "apr|апр|сәуір",
    "may|ма[йя]|мамыр",
    "jun|июн|маусым",
    "jul|июл|шілде",
    "aug|авг|тамыз",
    "sep|сен|қыркүйек",
    "oct|окт|қазан",
    "nov|ноя|қараша",
    "dec|дек|желтоқсан",
)
_MONTH = "|".join(_MONTHS)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b",
        r"\b(?P<day>\d{1,2})[./](?P<number>\d{1,2})[./](?P<year>(?:19|20)\d\d)\b",
        rf"\b(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})\w*\.?,?\s+(?P<year>(?:19|20)\d\d)\b",
        rf"\b(?P<month>{_MONTH})\w*\s+(?P<day>\d{{1,2}}),?\s+(?P<year>(?:19|20)\d\d)\b",
        rf"\b(?P<year>(?:19|20)\d\d)\s+(?:жыл\w*|ж\.)\s+(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})",
    )
)


def days_in(text: str) -> tuple[date, ...]:
    """All days that a text names, the earliest first, each once.

    >>> days_in("from 1 September 2027 to 31.08.2028; 2027 жылғы 1 қыркүйектен")
    (datetime.date(2027, 9, 1), datetime.date(2028, 8, 31))
    """
    return tuple(sorted(set(_found(text))))


def _found(text: str) -> Iterator[date]:
    for form in _FORMS:
        for match in form.finditer(text):
            parts = match.groupdict()
            month = int(parts["number"]) if "number" in parts else _month(parts["month"])
            try:
                yield date(int(parts["year"]), month, int(parts["day"]))
            except ValueError:  # 31.02. is no day
                continue


def _month(name: str) -> int:
    matches = (re.match(form, name, re.IGNORECASE) for form in _MONTHS)
    return next(number for number, match in enumerate(matches, 1) if match)
