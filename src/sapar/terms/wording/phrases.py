"""Fixed phrases in each of Sapar's languages, and the words that follow a number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from sapar.standards.standard_file import read_facts
from sapar.terms.wording.numbers import genitive, number, plural
from sapar.values.wording import Language


@cache
def phrase_table() -> Mapping[str, Any]:
    """Each phrase about clauses by its table and name, then by language."""
    return _shipped("phrases.toml")


@cache
def counted_words() -> Mapping[str, Any]:
    """Each word that follows a number, by table and name, then by language and form."""
    return _shipped("counted.toml")


def _shipped(name: str) -> Mapping[str, Any]:
    return read_facts(resources.files("sapar.terms.wording") / name)


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language.

    Attributes:
        language: of the phrases.
        tables: in which they stand.

    >>> Phrases(Language.RUSSIAN)("party.mentor")
    'наставник'
    """

    language: Language
    tables: Mapping[str, Any] = field(default_factory=phrase_table, repr=False, compare=False)

    def __call__(self, key: str, **values: object) -> str:
        """A phrase by its table and name, as in `party.host`, with its places filled in.

        Raises:
            KeyError: for an unknown phrase, or a place without a value.
        """
        table, _dot, name = key.partition(".")
        phrase: str = self.tables[table][name][self.language]
        return phrase.format(**values)

    def counted(
        self, name: str, amount: int | Decimal, table: str = "words", *, of: bool = False
    ) -> str:
        """A number with the word that follows it, in the form that the language asks for.

        Args:
            name: of the word.
            amount: exact.
            table: `words`, or `units` of quantities.
            of: whether a word before it asks for the genitive, as "не менее" does in Russian.

        >>> [Phrases(Language.RUSSIAN).counted("day", n) for n in (1, 3, 11)]
        ['1 день', '3 дня', '11 дней']
        """
        exact = Decimal(amount)
        form = (genitive if of else plural)(exact, self.language)
        phrase: str = counted_words()[table][name][self.language][form]
        return phrase.format(n=number(exact, self.language))

    def listed(self, parts: Sequence[str]) -> str:
        """Several things in one sentence: commas, and a word before the last.

        >>> Phrases(Language.ENGLISH).listed(["sponsor", "host", "mentor"])
        'sponsor, host and mentor'
        """
        if len(parts) < 2:  # noqa: PLR2004 -- two are joined by the word alone
            return "".join(parts)
        return ", ".join(parts[:-1]) + self("list.joint") + parts[-1]
