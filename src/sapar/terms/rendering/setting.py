"""What every part of a rendered document needs: the terms, the language, the numbers of clauses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol, Self

from sapar.terms.document.clauses import Clause, Per
from sapar.terms.document.money import Money
from sapar.terms.document.terms import DataProtection, Dispute, Terms
from sapar.terms.rendering.numbering import clause_numbers
from sapar.terms.rendering.outline import Fact, Paragraph, Said, Tone
from sapar.terms.rendering.tongue import Tongue
from sapar.terms.wording.quantities import per_in_words
from sapar.values.wording import Language, Words


class Body(Protocol):
    """What terms of reference and an agreement made under them have in common."""

    @property
    def languages(self) -> Sequence[Language]:
        """In which it is written, the binding one first."""

    @property
    def clauses(self) -> Sequence[Clause]:
        """Who owes what to whom."""

    @property
    def money(self) -> Money | None:
        """What is paid."""

    @property
    def dispute(self) -> Dispute | None:
        """How disputes are settled."""

    @property
    def data_protection(self) -> DataProtection | None:
        """What becomes of personal data."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Terms of reference, or an agreement made under them, in one language.

    Attributes:
        terms: the document to be shown.
        tongue: in which they are.
        numbers: of clauses, by their identifiers.
    """

    terms: Body
    tongue: Tongue
    numbers: Mapping[str, str]

    @classmethod
    def of(cls, terms: Body, language: Language) -> Self:
        """The setting of a document in a language."""
        return cls(terms, Tongue(language, terms.languages), clause_numbers(terms.clauses))

    def phrase(self, key: str, **values: object) -> str:
        """A fixed phrase."""
        return self.tongue.phrases(key, **values)

    def clauses(self, identifiers: Sequence[str]) -> str:
        """Numbers of clauses in one line, in their order; unknown ones last, by their names."""
        known = [each for each in self.numbers if each in identifiers]
        unknown = [each for each in identifiers if each not in self.numbers]
        return ", ".join([*(self.numbers[each] for each in known), *unknown])

    def fact(self, label: str, *values: Said | str | None, required: bool = False) -> Fact | None:
        """A fact, without the values that are missing.

        Args:
            label: key of its phrase.
            values: texts, or words that are surely in the reader's language.
            required: whether its absence is told; otherwise there is no fact then.
        """
        given = tuple(self._value(each) for each in values if each)
        if given:
            return Fact(self.phrase(label), given)
        if not required:
            return None
        return Fact(self.phrase(label), (Said(self.phrase("document.not_stated")),), absent=True)

    def price(self, amount: Decimal, currency: str, per: Per) -> str:
        """An amount of money with the time that it is for."""
        return per_in_words(self.tongue.money(amount, currency), per, self.tongue.language)

    def quiet(self, key: str) -> Paragraph:
        """A phrase that tells what the document does not say."""
        return Paragraph(Said(self.phrase(key)), Tone.QUIET)

    def _value(self, value: Said | str) -> Said:
        return self.tongue.plain(value) if isinstance(value, str) else value

    def words(self, words: Words | None) -> Said | None:
        """A text in the reader's language, if there is one."""
        return None if words is None else self.tongue.said(words)


@dataclass(frozen=True, slots=True)
class TermsSetting(Setting):
    """Terms of reference in one language."""

    terms: Terms


def present(*facts: Fact | None) -> tuple[Fact, ...]:
    """The facts that are there."""
    return tuple(fact for fact in facts if fact is not None)
