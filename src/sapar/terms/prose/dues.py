# ruff: noqa: RUF001 -- Kazakh and Russian
"""By when a text says that something is done: "within 10 working days of the request"."""

import re
from functools import cache

from sapar.terms.document.clauses import Due, Moment, Side
from sapar.terms.prose.figures import forms, number_of, number_pattern, spaced, which
from sapar.values.wording import Language

_DAYS = {"day": 1, "week": 7, "month": 30}
"""Days of a span; a month is taken as 30."""

_MOST_DAYS = 4000
_BETWEEN = r"(?:\w+\s+){0,4}?"
_WORKING = {
    Language.ENGLISH: "working|business",
    Language.RUSSIAN: "рабоч\\w+",
    Language.KAZAKH: "жұмыс",
}
_CALENDAR = {
    Language.ENGLISH: "calendar",
    Language.RUSSIAN: "календарн\\w+",
    Language.KAZAKH: "күнтізбелік",
}
_BEFORE = {
    Language.ENGLISH: "before|prior to|ahead of",
    Language.RUSSIAN: "до",
    Language.KAZAKH: "дейін|бұрын",
}
_AFTER = {
    Language.ENGLISH: "after|of|from|following",
    Language.RUSSIAN: "со дня|с момента|с даты|после",
    Language.KAZAKH: "кейін|бастап|соң|күннен",
}


def due_in(text: str, language: Language) -> Due | None:
    """The first span of days, weeks or months before or after a moment; None without one.

    >>> due_in("A mentor is named at least 14 days before arrival.", Language.ENGLISH).days
    14
    >>> due_in("Шағым түскеннен кейін 10 жұмыс күні ішінде", Language.KAZAKH).moment
    <Moment.COMPLAINT: 'complaint'>
    """
    found = _pattern(language).search(text)
    if found is None:
        return None
    span = which("spans", found["span"], language) or "day"
    days = int(number_of(found["number"], language) * _DAYS[span])
    moment = _moment(found["moment"], language)
    if moment is None or days > _MOST_DAYS:
        return None
    before = re.fullmatch(spaced(_BEFORE[language]), found["side"], re.IGNORECASE)
    side = Side.BEFORE if before else Side.AFTER
    due = Due(days=days, side=side, moment=moment)
    return due.model_copy(update={"working": True}) if found["working"] else due


def _moment(text: str, language: Language) -> Moment | None:
    name = which("moments", text, language)
    return None if name is None else Moment(name)


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Kazakh says the moment first, the others the span first."""
    span = (
        rf"(?P<number>{number_pattern(language)})\s+(?:(?P<working>{_WORKING[language]})\s+|"
        rf"(?:{_CALENDAR[language]})\s+)?(?P<span>{_any('spans', language)})(?!\w)"
    )
    side = rf"(?P<side>{spaced(_BEFORE[language])}|{spaced(_AFTER[language])})(?!\w)"
    moment = rf"(?P<moment>{_any('moments', language)})"
    if language is Language.KAZAKH:
        whole = rf"(?<!\w){moment}\w*\s+{_BETWEEN}{side}\s+{_BETWEEN}{span}"
    else:
        whole = rf"(?<![\w.]){span}\s+(?:at\s+the\s+latest\s+)?{side}\s+{_BETWEEN}{moment}(?!\w)"
    return re.compile(whole, re.IGNORECASE)


def _any(kind: str, language: Language) -> str:
    return "|".join(forms(kind, language).values())
