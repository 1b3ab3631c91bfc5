"""The fixed phrases of rendered terms, in each of Sapar's languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from sapar.standards.standard_file import read_facts
from sapar.terms.rendering.numbers import number, plural
from sapar.values.wording import Language


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language.

    Attributes:
        language: of the phrases.

    >>> Phrases(Language.RUSSIAN)("planning.on")
    'Дата'
    """

    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """A phrase by its table and name, as in `money.fee`, with its places filled in.

        Raises:
            KeyError: for an unknown phrase, or a place without a value.
        """
        table, _dot, name = key.partition(".")
        phrase: str = phrase_table()[table][name][self.language]
        return phrase.format(**values)

    def counted(self, name: str, amount: int | Decimal, table: str = "words") -> str:
        """A number with the word that follows it, in the form that the language asks for.

        Args:
            name: of the word.
            amount: exact.
            table: `words`, or `units` of quantities.

        >>> [Phrases(Language.RUSSIAN).counted("day", n) for n in (1, 3, 11)]
        ['1 день', '3 дня', '11 дней']
        """
        forms = counted_words()[table][name][self.language]
        form: str = forms[plural(Decimal(amount), self.language)]
        return form.format(n=number(Decimal(amount), self.language))

    def listed(self, parts: list[str]) -> str:
        """Several things in one sentence: commas, and a word before the last.

        >>> Phrases(Language.ENGLISH).listed(["sponsor", "host", "mentor"])
        'sponsor, host and mentor'
        """
        if len(parts) < 2:  # noqa: PLR2004 -- two are joined by the word alone
            return "".join(parts)
        return ", ".join(parts[:-1]) + self("document.joint") + parts[-1]


@cache
def phrase_table() -> Mapping[str, Any]:
    """Each phrase by its table and name, then by language."""
    return _shipped("phrases.toml")


@cache
def counted_words() -> Mapping[str, Any]:
    """Each word that follows a number, by table and name, then by language and form."""
    return _shipped("counted.toml")


def _shipped(name: str) -> Mapping[str, Any]:
    return read_facts(resources.files("sapar.terms.rendering") / name)
