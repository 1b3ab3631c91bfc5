"""What a bare word of a YAML 1.2 file means: nothing, a truth value, a number, or text."""

import re
from decimal import Decimal

Value = str | int | bool | Decimal | None

NUMBER_LIMIT = 40
"""Characters that a number may have: more than any amount of money needs."""

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_WHOLE = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_BROKEN = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


def meant(text: str) -> Value:
    """What a bare word means, by the core schema of YAML 1.2, where `NO` is Norway.

    Numbers with a point are exact. What is no finite number of at most `NUMBER_LIMIT` characters
    stays text, and is told where a number is wanted.

    >>> meant("NO"), meant("4000"), meant("4000.50"), meant("2027-01-01")
    ('NO', 4000, Decimal('4000.50'), '2027-01-01')
    """
    if text in _WORDS:
        return _WORDS[text]
    if len(text) > NUMBER_LIMIT or text[0] not in "+-.0123456789":
        return text
    if _WHOLE.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    return Decimal(text) if _BROKEN.fullmatch(text) else text
