"""Parties and numbers of a commitment in words, as terms of reference would say them."""

from collections.abc import Sequence

from sapar.standards.catalogue.commitment import EVERYBODY, Catalogue, Commitment
from sapar.terms.checks.defaults import defaults_for
from sapar.terms.document.clauses import Clause
from sapar.terms.wording import due_in_words, quantity_in_words
from sapar.values.party import Party
from sapar.values.wording import Language


def clause_of(commitment: Commitment) -> Clause:
    """A clause that says what the catalogue says, and nothing else."""
    bare = Clause(id=commitment.id.lower(), item=commitment.id)
    return bare.model_copy(update=dict(defaults_for(bare)))


def sides_in_words(parties: Sequence[Party], catalogue: Catalogue, language: Language) -> str:
    """Parties in one line; the four together have a name."""
    if tuple(parties) == EVERYBODY:
        return catalogue.everybody[language]
    return ", ".join(catalogue.parties[each][language] for each in parties)


def quantity_of(commitment: Commitment, catalogue: Catalogue, language: Language) -> str:
    """How much, or of what the terms have to say how much; empty where nothing is counted."""
    if commitment.unit is None:
        return ""
    if commitment.quantity is None:
        unit = catalogue.units[commitment.unit][language]
        return catalogue.left_open[language].format(unit=unit)
    return quantity_in_words(clause_of(commitment), language)


def due_of(commitment: Commitment, language: Language) -> str:
    """By when; empty where the catalogue does not say it."""
    due = clause_of(commitment).due
    return "" if due is None else due_in_words(due, language)
