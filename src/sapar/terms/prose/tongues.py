"""In which of Sapar's languages a text is written."""

import re

from sapar.values.wording import Language

_LATIN = re.compile("[a-z]", re.IGNORECASE)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_LEAST_KAZAKH = 0.02
"""One letter in ten of Kazakh text is one that Russian lacks; Russian has them only in names."""

_FEWEST_LETTERS = 8


def language_of(text: str, otherwise: Language = Language.ENGLISH) -> Language:
    """The language of a text, by its letters.

    Args:
        text: some sentences.
        otherwise: for a text of fewer than eight letters, which may be a number with a unit.

    >>> [str(language_of(text)) for text in ("The mentor", "Наставник", "Тәлімгердің міндеті")]
    ['en', 'ru', 'kk']
    """
    latin, cyrillic = len(_LATIN.findall(text)), len(_CYRILLIC.findall(text))
    if latin + cyrillic < _FEWEST_LETTERS:
        return otherwise
    if latin > cyrillic:
        return Language.ENGLISH
    kazakh = len(_KAZAKH.findall(text))
    return Language.KAZAKH if kazakh >= _LEAST_KAZAKH * cyrillic else Language.RUSSIAN
