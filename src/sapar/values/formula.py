"""Text that a spreadsheet would run as a formula, made harmless."""

from typing import Final

_BEGINNINGS: Final = ("=", "+", "-", "@", "\t", "\r", "\N{FULLWIDTH EQUALS SIGN}")


def defused(text: str) -> str:
    """Text that no spreadsheet runs: an apostrophe goes before what would begin a formula.

    >>> defused("=HYPERLINK(...)"), defused("Aachen")
    ("'=HYPERLINK(...)", 'Aachen')
    """
    return f"'{text}" if text.lstrip().startswith(_BEGINNINGS) else text
