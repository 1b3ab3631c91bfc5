# ruff: noqa: RUF001 -- letters of several alphabets are told apart
"""Which encoding a text is in: by its mark, as UTF-8, or the likeliest of those with Cyrillic.

Valid UTF-8 is UTF-8. Other bytes are read in each candidate and scored by letter: one that is
common in Russian, Kazakh or Western text speaks for an encoding; a capital inside a word, two
alphabets in one, a sign that no text has, or a letter of yet another alphabet speaks against it.
"""

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CANDIDATES = ("cp1251", "kz1048", "koi8-r", "cp866", "cp1252")
"""The likelier first: a tie goes to it."""

_SAMPLE = 1 << 16
_COMMON = re.compile("[оеаинтсрвлкмдпыялғқңөұүһәі]")
_FITTING = re.compile("[а-яёәғқңөұүһіА-ЯЁӘҒҚҢӨҰҮҺІ«»–—„“”’№…\xa0]")
_WESTERN = re.compile("(?<=[a-zA-Z])[à-öø-ÿ]|[à-öø-ÿ](?=[a-zA-Z])|[–—“”’‘€\xa0§]")
_MIXED = re.compile("[a-zA-Z][а-яё]|[а-яё][a-zA-Z]")
_CAPITAL_INSIDE = re.compile("(?<=[а-яёәғқңөұүһі])[А-ЯЁӘҒҚҢӨҰҮҺІ]")


def decoded(content: bytes) -> tuple[str, str, bool]:
    """A text, the encoding that it was read in, and whether that one was assumed.

    >>> decoded("Наставник".encode("cp1251"))
    ('Наставник', 'cp1251', True)
    """
    for mark, name in MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace").removeprefix("\ufeff"), name, False
    wide = _wide(content[:_SAMPLE])
    if wide:
        return content.decode(wide, "replace"), wide, True
    try:
        return content.decode("utf-8"), "utf-8", False
    except UnicodeDecodeError:
        name = max(CANDIDATES, key=lambda each: _score(content[:_SAMPLE].decode(each, "replace")))
        return content.decode(name, "replace"), name, True


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: every other byte of Latin or Cyrillic text is 0 or 4."""
    pairs = len(sample) // 2
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if pairs and high.count(b"\0") and high.count(b"\0") + high.count(b"\4") > 0.9 * pairs:
            return name
    return ""


def _score(text: str) -> float:
    beyond = [letter for letter in text if letter > "\x7f"]
    fitting = len(_FITTING.findall(text))
    western = len(_WESTERN.findall(text))
    strange = len(beyond) - max(fitting, western)
    return (
        len(_COMMON.findall(text))
        + 0.5 * max(fitting, western)
        - 2.0 * strange
        - 5.0 * len(_MIXED.findall(text))
        - 3.0 * len(_CAPITAL_INSIDE.findall(text))
    )
