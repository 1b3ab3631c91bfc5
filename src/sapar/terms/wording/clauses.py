"""Title and text of a clause: its own, or those of the catalogue."""

import re
from decimal import Decimal
from typing import Final

from sapar.standards.catalogue.commitment import Commitment
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.clauses import Clause
from sapar.terms.wording.numbers import number
from sapar.terms.wording.quantities import amount_in_words
from sapar.values.wording import Language, said

GAP: Final = "[…]"
"""Stands where neither the clause nor the catalogue has a number."""

_LONGEST: Final = 80
"""Letters of a title that is taken from the text of a clause."""


def commitment_of(clause: Clause) -> Commitment | None:
    """The catalogue's commitment that a clause is about; None where it has none of this code."""
    return None if clause.item is None else catalogue().commitments.get(clause.item)


def title_of(clause: Clause, language: Language) -> str:
    """A few words for a clause: its own title, the catalogue's, its first words, or its name."""
    commitment = commitment_of(clause)
    if clause.title is not None:
        return said(clause.title, language)
    if commitment is not None:
        return commitment.title[language]
    return clause.id if clause.text is None else _first_words(said(clause.text, language))


def _first_words(text: str) -> str:
    line = text.partition("\n")[0]
    if len(line) <= _LONGEST:
        return line
    return line[:_LONGEST].rpartition(" ")[0] + "…" if " " in line[:_LONGEST] else line[:_LONGEST]


def text_of(clause: Clause, language: Language) -> str:
    """The clause as it binds: its own text, or the catalogue's with the clause's numbers in it.

    Empty where there is neither.
    """
    if clause.text is not None:
        return said(clause.text, language)
    commitment = commitment_of(clause)
    return "" if commitment is None else _filled(commitment, clause, language)


def _filled(commitment: Commitment, clause: Clause, language: Language) -> str:
    quantity = clause.quantity if clause.quantity is not None else commitment.quantity
    unit = clause.unit or commitment.unit or ""
    text = commitment.text[language]
    if quantity is not None:
        text = _counted(text, quantity, unit, language)
    days = _days(commitment, clause)
    places = {
        "quantity": GAP if quantity is None else number(quantity, language),
        "unit": unit,
        "days": GAP if days is None else number(Decimal(days), language),
    }
    return re.sub(r"\{(\w+)\}", lambda found: places.get(found[1], found[0]), text)


def _days(commitment: Commitment, clause: Clause) -> int | None:
    if clause.due is not None and clause.due.days is not None:
        return clause.due.days
    return None if commitment.deadline is None else commitment.deadline.days


_BEFORE_GENITIVE: Final = r"(?P<before>\b(?:менее|более|до|реже|около|свыше|из|от)\s+)?"
"""Russian words that ask for the genitive of the number after them."""


def _counted(text: str, quantity: Decimal, unit: str, language: Language) -> str:
    """The text with its number and unit, which agree with each other."""

    def agreed(found: re.Match[str]) -> str:
        before = found["before"] or ""
        return before + amount_in_words(quantity, unit, language, of=bool(before))

    return re.sub(_BEFORE_GENITIVE + r"\{quantity\}\s+\{unit\}", agreed, text)
