"""What a rule of watching is, and what it finds."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from sapar.deliveries.watch.reading import Reading
from sapar.deliveries.watch.wording import Value, phrases, said_with
from sapar.values.party import Party
from sapar.values.wording import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One thing that a rule found.

    Attributes:
        about: id of the commitment or event that it is about; empty for the stay as a whole.
        acts: whose turn it is.
        since: day from which it is so.
        values: numbers, days and names that fill its sentence.
        shown_to: who else sees it.
        says: which of the rule's sentences tells it.
    """

    about: str
    acts: tuple[Party, ...]
    since: date
    values: Mapping[str, Value]
    shown_to: tuple[Party, ...] = ()
    says: str = "text"


Probe = Callable[[Reading], Iterable[Seen]]
"""Looks through a stay for what one rule is about."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Its title, sentences and explanation are in `phrases.toml`, by its code.

    Attributes:
        code: stable; never used again for something else.
        probe: finds what it is about.
        items: commitments of the catalogue that it rests on.
    """

    code: str
    probe: Probe = field(repr=False, compare=False)
    items: tuple[str, ...] = ()

    def title(self, language: Language) -> str:
        """What it sees, in a few words."""
        return phrases(language)(f"title.{self.code}")

    def explanation(self, language: Language) -> str:
        """Why it matters, and what may be done."""
        return phrases(language)(f"why.{self.code}")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to see to: a fact with its numbers, never a judgement of a person.

    Attributes:
        rule: by which it was found.
        about: id of the commitment or event; empty for the stay as a whole.
        acts: whose turn it is.
        shown_to: everybody who sees it, those who act included.
        since: day from which it is so.
        values: that fill its sentence.
        says: which of the rule's sentences tells it.
    """

    rule: Rule
    about: str
    acts: tuple[Party, ...]
    shown_to: tuple[Party, ...]
    since: date
    values: Mapping[str, Value]
    says: str

    def sentence(self, language: Language) -> str:
        """What is to be seen to, with its numbers."""
        return said_with(f"{self.says}.{self.rule.code}", self.values, language)


def ordinary(quantity: Fraction) -> Fraction:
    """A quantity to be said: to two places, since nobody reads 60/7 hours.

    >>> ordinary(Fraction(60, 7))
    Fraction(857, 100)
    """
    return Fraction(round(quantity * 100), 100)
