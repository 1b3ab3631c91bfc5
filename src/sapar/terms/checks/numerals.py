"""Numbers in a text that stand before a unit: "two hours", "10 рабочих дней", "екі сағат"."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from sapar.standards.standard_file import read_facts
from sapar.values.wording import Language


def numerals(text: str, unit: str, language: Language) -> Mapping[str, Decimal]:
    """The numbers of a unit that a text names, each with how it is written.

    Args:
        text: of a clause.
        unit: code, as in `hour`; one whose words are not known is found nowhere.
        language: of the text.

    >>> numerals("at least two hours a week, in 12 weeks", "hour", Language.ENGLISH)
    {'two hours': Decimal('2')}
    """
    pattern = _pattern(unit, language)
    if pattern is None:
        return {}
    return {found.group(): _value(found["number"], language) for found in pattern.finditer(text)}


def _value(written: str, language: Language) -> Decimal:
    word = _lists()[language]["numbers"].get(written.lower())
    return Decimal(written.replace(",", ".") if word is None else word).normalize()


@cache
def _pattern(unit: str, language: Language) -> re.Pattern[str] | None:
    lists = _lists()[language]
    if unit not in lists["units"]:
        return None
    words = "|".join(sorted(lists["numbers"], key=len, reverse=True))
    # One word may stand between: "10 working days".
    return re.compile(
        rf"(?<![\w.,])(?P<number>\d{{1,6}}(?:[.,]\d{{1,4}})?|{words})[\s-]+"
        rf"(?:(?:{lists['between']})\s+)?(?:{lists['units'][unit]})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _lists() -> Mapping[str, Any]:
    return read_facts(resources.files("sapar.terms.checks.texts") / "numerals.toml")
