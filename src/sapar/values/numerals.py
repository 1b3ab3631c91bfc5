"""Numbers in the writing of the language that is spoken."""

from collections.abc import Mapping
from typing import Final

from sapar.values.language import spoken
from sapar.values.wording import Language

MINUS: Final = "\N{MINUS SIGN}"

SIGNS: Final[Mapping[Language, tuple[str, str]]] = {
    Language.ENGLISH: (".", ","),
    Language.KAZAKH: (",", "\N{NO-BREAK SPACE}"),
    Language.RUSSIAN: (",", "\N{NO-BREAK SPACE}"),
}
"""What stands before decimals and between thousands, as the Unicode CLDR has it."""


def numeral(plain: str) -> str:
    """A number as people read it: with the signs of the language, and a minus that is no hyphen.

    Args:
        plain: as Python writes it, thousands set apart by commas or not.

    >>> numeral("1,234.50")
    '1,234.50'
    >>> from sapar.values.language import speaking
    >>> with speaking(Language.RUSSIAN):
    ...     numeral("0.50")
    '0,50'
    """
    return plain.translate(_WRITTEN[spoken()])


def listed(*numerals: str) -> str:
    """Numbers beside each other, apart by what is in none of them.

    >>> listed("0.1", "0.5")
    '0.1, 0.5'
    """
    point, _between = SIGNS[spoken()]
    return ("; " if point == "," else ", ").join(numerals)


_WRITTEN: Final = {
    language: str.maketrans({".": point, ",": between, "-": MINUS})
    for language, (point, between) in SIGNS.items()
}
