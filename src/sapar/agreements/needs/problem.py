"""One thing that keeps a statement of needs from being handed in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from sapar.agreements.needs.wording import phrases
from sapar.values.problem import AnyProblem
from sapar.values.wording import Language


class Code(StrEnum):
    """Each thing that may be wrong; its sentence and reason are in `phrases.toml`."""

    NO_PARTY = "NE01"
    NO_GOAL = "NE02"
    WEIGHTS = "NE03"
    NO_WEIGHT = "NE04"
    COUNT = "NE05"
    NAMED_TWICE = "NE06"
    NO_SUCH_GOAL = "NE07"
    OF_ONESELF = "NE08"
    TO_ONESELF = "NE09"
    SHOWN_OUTSIDE = "NE10"
    NO_SUCH_ITEM = "NE11"
    OTHERS_CONTEXT = "NE12"
    NO_CONTEXT = "NE13"
    CONTEXT_LACKS = "NE14"
    OTHER_LANGUAGE = "NE15"


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
        values = dict(self.values)
        for name in ("field", "language"):
            if name in values:
                values[name] = phrase(f"{name}.{values[name]}")
        told = phrase(f"text.{self.code}", **values)
        return told + (phrase("also.near", **values) if "near" in values else "")

    def reason(self, language: Language) -> str:
        """What was expected, or why it matters."""
        return phrases(language)(f"why.{self.code}")
