"""Two versions of an agreement, or of a goal or clause of it, compared in words."""

from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel

from sapar.terms.differences.comparing import differences
from sapar.terms.differences.difference import Kind
from sapar.terms.differences.sentences import sentence_of
from sapar.values.wording import Language

Model = TypeVar("Model", bound=BaseModel)


def changes_in_words(before: Model, after: Model, language: Language) -> Sequence[str]:
    """Each difference in a sentence; none where the two say the same.

    Of a gate that was removed the sentence says that terms fail without it; of numbers, times and
    remedies whether they became stronger or weaker. Clauses that only moved are left out.

    Args:
        before: what was read.
        after: what stands now, of the same type.
        language: of the sentences.
    """
    found = differences(before, after)
    return [sentence_of(each, language) for each in found if each.kind is not Kind.MOVED]
