"""The language of a rendered document, and what becomes of texts that it does not have."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sapar.terms.rendering.outline import Said
from sapar.terms.rendering.phrases import document_phrases
from sapar.terms.wording import numbers
from sapar.terms.wording.parties import parties_in_words
from sapar.terms.wording.phrases import Phrases
from sapar.values.party import Party
from sapar.values.wording import Language, Words

_UNWRITABLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069"
    "\u2028\u2029\ufeff\ufff9-\uffff\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
"""Characters that print nothing, change the direction of what follows, or mean nothing."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """In which language a document is shown, and which one it was written in first.

    Attributes:
        language: of the reader.
        languages: of the document, the first one first.
    """

    language: Language
    languages: Sequence[Language]

    @property
    def phrases(self) -> Phrases:
        """The fixed phrases of the language."""
        return document_phrases(self.language)

    def said(self, words: Words) -> Said:
        """A text in the reader's language; in the document's first one, and marked, if it lacks."""
        if isinstance(words, str):
            return self._in(self.languages[0], words)
        order = (self.language, *self.languages, *words)
        found = next(each for each in order if each in words)
        return self._in(found, words[found])

    def plain(self, text: str) -> Said:
        """A text that is in no language, or surely in the reader's: a name, a number, a phrase."""
        return Said(writable(text))

    def name(self, words: Words) -> Said:
        """A name: a reader takes it as it is, so its language is marked for machines only."""
        said = self.said(words)
        return Said(said.text, said.language)

    def _in(self, language: Language, text: str) -> Said:
        if language is self.language:
            return Said(writable(text))
        told = self.phrases(f"in_language.{language}")
        return Said(writable(text), language, self.phrases("document.foreign", language=told))

    def day(self, on: date) -> str:
        """A day of the calendar."""
        return numbers.day(on, self.language)

    def number(self, amount: Decimal | int) -> str:
        """A number."""
        return numbers.number(Decimal(amount), self.language)

    def percent(self, share: Decimal) -> str:
        """A share in per cent."""
        return numbers.percent(share, self.language)

    def money(self, amount: Decimal, currency: str, places: int | None = None) -> str:
        """An amount with its currency."""
        return numbers.money(amount, currency, self.language, places)

    def parties(self, parties: Sequence[Party], form: str = "party") -> str:
        """Parties in one line.

        Args:
            parties: in order.
            form: as `parties_in_words` takes it.
        """
        return parties_in_words(parties, self.language, form)


def capital(phrase: str) -> str:
    """A phrase with a capital at its beginning.

    >>> capital("жіберуші ұйым")
    'Жіберуші ұйым'
    """
    return phrase[:1].upper() + phrase[1:]


def writable(text: str) -> str:
    r"""A text whose unprintable characters are written out, so that each form can hold it.

    >>> writable("bell\x07")
    'bell[U+0007]'
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _UNWRITABLE.sub(lambda found: f"[U+{ord(found[0]):04X}]", plain)
