"""A clause said in words, in three languages: for documents, checks, comparisons and offers."""

from sapar.terms.wording.clauses import commitment_of, text_of, title_of
from sapar.terms.wording.dues import due_in_words
from sapar.terms.wording.parties import parties_in_words, party_in_words
from sapar.terms.wording.phrases import Phrases
from sapar.terms.wording.quantities import amount_in_words, per_in_words, quantity_in_words
from sapar.terms.wording.remedies import remedy_in_words, shown_in_words

__all__ = [
    "Phrases",
    "amount_in_words",
    "commitment_of",
    "due_in_words",
    "parties_in_words",
    "party_in_words",
    "per_in_words",
    "quantity_in_words",
    "remedy_in_words",
    "shown_in_words",
    "text_of",
    "title_of",
]
