"""One thing that keeps a call from being opened, an application or a review from being sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from sapar.terms.calls.wording import phrases
from sapar.values.problem import AnyProblem
from sapar.values.wording import Language


class Code(StrEnum):
    """Each thing that may be wrong; its sentence and reason are in `phrases.toml`."""

    NO_CRITERIA = "CA01"
    WEIGHTS = "CA02"
    NO_WEIGHT = "CA03"
    NAMED_TWICE = "CA04"
    NO_HOW = "CA05"
    MISSING = "CA06"
    ORDER = "CA07"
    PAST = "CA08"
    NO_QUESTION = "CA09"
    CAPACITY = "CA10"
    BEFORE = "CA11"
    AFTER = "CA12"
    UNANSWERED = "CA13"
    LONG = "CA14"
    NOT_ASKED = "CA15"
    FILES = "CA16"
    NO_POINTS = "CA17"
    MANY_POINTS = "CA18"
    NO_REASON = "CA19"
    NO_CRITERION = "CA20"
    NO_HOST = "CA21"
    NO_CONTRACTOR = "CA22"
    HOST_TOO = "CA23"


@dataclass(frozen=True, slots=True)
class Problem(AnyProblem):
    """What is wrong, and where.

    Attributes:
        code: stable.
        values: that fill the sentence.
    """

    code: Code
    values: Mapping[str, str | int] = field(default_factory=lambda: MappingProxyType({}))

    def message(self, language: Language) -> str:
        """What is wrong, with its numbers."""
        phrase = phrases(language)
        named = {
            name: phrase(f"field.{value}") if name in {"field", "other"} else value
            for name, value in self.values.items()
        }
        return phrase(f"text.{self.code}", **named)

    def reason(self, language: Language) -> str:
        """What was expected, or why it matters."""
        return phrases(language)(f"why.{self.code}")
