"""What changed in a draft since somebody spoke, in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from sapar.terms.differences.comparing import differences
from sapar.terms.differences.difference import Kind
from sapar.terms.differences.sentences import sentence_of
from sapar.terms.document.terms import Terms as Document
from sapar.values.wording import Language
from sapar_web.models import Statement, Terms
from sapar_web.queries.terms.texts import text_of_part


def changes_since(statement: Statement, terms: Terms, language: Language) -> Sequence[str]:
    """Each difference between what was read and what stands there now, in a sentence.

    Clauses that only moved are left out. None where nothing is kept of what was read.
    """
    if statement.read is None:
        return []
    now = text_of_part(terms.document, "")
    before = _with_clause(now, statement.clause, statement.read)
    found = differences(Document.model_validate(before), Document.model_validate(now))
    return [sentence_of(each, language) for each in found if each.kind is not Kind.MOVED]


def _with_clause(now: Mapping[str, Any], clause: str, read: Mapping[str, Any]) -> Mapping[str, Any]:
    """The whole as it was read; of a clause, the whole of now with that clause as it was."""
    if not clause:
        return read
    clauses = list(now.get("clauses", ()))
    places = [place for place, each in enumerate(clauses) if each["id"] == clause]
    place = places[0] if places else len(clauses)
    return {**now, "clauses": [*clauses[:place], read, *clauses[place + 1 :]]}
