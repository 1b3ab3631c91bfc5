"""Title and text of a clause: its own, or those of the catalogue."""

from typing import Final

from sapar.standards.catalogue.commitment import Commitment
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.clauses import Clause
from sapar.values.wording import Language, said

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
    """The clause as it binds: its own text, or the catalogue's; empty where there is neither.

    No number of the catalogue stands in it: `quantity_in_words` and `due_in_words` tell them.
    """
    if clause.text is not None:
        return said(clause.text, language)
    commitment = commitment_of(clause)
    return "" if commitment is None else commitment.text[language]
