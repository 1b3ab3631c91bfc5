"""The mismatch as plain values, for JSON."""

from typing import Any, Final

from sapar.agreements.mismatch.agenda import AgendaItem, agenda
from sapar.agreements.mismatch.found import Mismatch
from sapar.agreements.mismatch.rows import Row
from sapar.agreements.mismatch.sentences import (
    asking,
    headline,
    own_words,
    sentence,
    subject_in_words,
    title,
)
from sapar.values.measured import Measured
from sapar.values.wording import Language

FORMAT: Final = "sapar-mismatch/1"
"""Name and version of the form; fields may be added, none goes or changes without another."""


def published(found: Mismatch, language: Language) -> dict[str, Any]:
    """All that was found; its form is told in docs/reference/needs.md.

    Args:
        found: the mismatch.
        language: of sentences.
    """
    return {
        "format": FORMAT,
        "language": language.value,
        "parties": [party.value for party in found.parties],
        "goals": [_row(row, language) for row in found.goals],
        "agreement": _agreement(found, language),
        "agenda": [_item(item, language) for item in agenda(found)],
    }


def _row(row: Row, language: Language) -> dict[str, Any]:
    kind = row.subject.kind
    return {
        "kind": None if kind is None else kind.value,
        "level": row.subject.level.value,
        "name": subject_in_words(row, language),
        "weights": {party.value: weight for party, weight in row.weights.items()},
        "range": row.range,
        "goals": [
            {
                "party": held.party.value,
                "id": held.goal.id,
                "weight": held.goal.weight,
                "clauses": [clause.id for clause in held.clauses],
            }
            for held in row.held
        ],
        "clauses": [clause.id for clause in row.clauses],
    }


def _agreement(found: Mismatch, language: Language) -> dict[str, Any]:
    agreement = found.agreement
    return {
        "w": _measured(agreement.measured),
        "p": _measured(agreement.p),
        "parties": len(agreement.parties),
        "goals": len(agreement.goals),
        "strength": None if agreement.strength is None else agreement.strength.value,
        "lack": None if agreement.lack is None else agreement.lack.value,
        "meaning": agreement.meaning(language),
    }


def _measured(figure: Measured) -> dict[str, Any]:
    return {
        "value": figure.value,
        "n": figure.n,
        "coverage": figure.coverage,
        "method": figure.method or None,
        "reason": figure.reason,
    }


def _item(item: AgendaItem, language: Language) -> dict[str, Any]:
    return {
        "code": item.code.value,
        "key": item.key,
        "parties": [party.value for party in item.parties],
        "weight": item.weight,
        "title": title(item, language),
        "about": headline(item, language),
        "message": sentence(item, language),
        "suggestion": asking(item, language),
        "note": own_words(item, language),
    }
