# ruff: noqa: RUF001, RUF002 -- Kazakh and Russian
"""Words of a text, and their stems: light suffix stripping for three languages."""

import re
from functools import lru_cache

from sapar.values.wording import Language

_WORD = re.compile(r"[\w%]+(?:[-'’][\w%]+)*")
_LEAST = 3
"""Letters that stay of a word."""

_SUFFIXES = {
    Language.ENGLISH: ("ations ation ings ing ments ment ities ity ness ies ied ed es ly s e y"),
    Language.RUSSIAN: (
        "иями ями ами ией иям ием иях ого его ому ему ыми ими ией ться тся ются уются ется "
        "ает ают яет яют ует уют ить ать ять еть ила ило или ала ало али ен ена ено ены ый ий "
        "ой ая яя ое ее ые ие ых их ым им ом ем ую юю ей ах ях ам ям ов ев ия ии ию ье ть ет "
        "ит ат ят ют ут а о у ы и е ю я ь й"
    ),
    Language.KAZAKH: (
        "ларының лерінің ларына леріне ларын лерін лардың лердің дардың дердің тардың тердің "
        "ларда лерде ларға лерге ының інің сының сінің дары дері лары лері тары тері лар лер "
        "дар дер тар тер ның нің дың дің тың тің ына іне сына сіне ында інде сында сінде нда "
        "нде дан ден тан тен нан нен ға ге қа ке на не ны ні ды ді ты ті да де та те мен бен "
        "пен ын ін сын сін лық лік дық дік тық тік ады еді йды йді ған ген қан кен уы уі сы "
        "сі ы і у"
    ),
}
_BY_LENGTH = {
    language: sorted(set(suffixes.split()), key=len, reverse=True)
    for language, suffixes in _SUFFIXES.items()
}


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters; `ё` is read as `е`, a compound stays one word.

    >>> words_of("Mid-visit review: 50% of days")
    ('mid-visit', 'review', '50%', 'of', 'days')
    """
    return tuple(_WORD.findall(text.lower().replace("ё", "е")))


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: Language) -> str:
    """A word without its longest ending, at least three letters of it; Kazakh loses two.

    >>> [stem(word, Language.ENGLISH) for word in ("mentors", "mentoring", "fee")]
    ['mentor', 'mentor', 'fee']
    >>> stem("наставниками", Language.RUSSIAN), stem("тәлімгерлердің", Language.KAZAKH)
    ('наставник', 'тәлімгер')
    """
    for _round in range(2 if language is Language.KAZAKH else 1):
        word = _shorter(word, language)
    return word


def _shorter(word: str, language: Language) -> str:
    for suffix in _BY_LENGTH[language]:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST:
            return word.removesuffix(suffix)
    return word
