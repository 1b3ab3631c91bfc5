"""One thing that stands in the way of signing an agreement, or of a change to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from sapar.agreements.wording import Value, phrases, said_with
from sapar.values.problem import AnyProblem
from sapar.values.wording import Language


class Code(StrEnum):
    """Each thing that may be in the way; its sentence and reason are in `phrases.toml`."""

    NO_GOAL = "AG01"
    GOAL_NOT_ACCEPTED = "AG02"
    NO_LEVELS = "AG03"
    LEVELS_ALIKE = "AG04"
    LEVELS_ORDER = "AG05"
    WEIGHTS = "AG06"
    NO_WEIGHT = "AG07"
    NO_OWNER = "AG08"
    NOBODY_SPEAKS = "AG09"
    NO_MENTOR = "AG10"
    NO_RETURN_PLAN = "AG11"
    NO_CONTACT = "AG12"
    OTHER_TERMS = "AG13"
    OUTSIDE_SCHEME = "AG14"
    OTHER_LENGTH = "AG15"
    OPEN_PROPOSAL = "AG16"
    NO_PRICE = "AG17"
    GATE_REMOVED = "GA01"
    GATE_OTHER_ITEM = "GA02"
    GATE_NUMBER = "GA03"
    GATE_LATER = "GA04"
    GATE_NOT_SHOWN = "GA05"
    GATE_NOT_VERIFIED = "GA06"
    GATE_PARTIES = "GA07"
    GATE_REMEDY = "GA08"
    GATE_WORDS = "GA09"
    GATE_WITHOUT_EFFECT = "GA10"

    @property
    def of_gate(self) -> bool:
        """Whether a gate of the terms would be weaker."""
        return self.startswith("GA")


@dataclass(frozen=True, slots=True)
class Obstacle(AnyProblem):
    """What is in the way, and where.

    Attributes:
        code: stable.
        values: that fill the sentence: clause, goal, parties, numbers, times.
    """

    code: Code
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))

    def message(self, language: Language) -> str:
        """What is in the way, with its numbers and names."""
        return said_with(f"text.{self.code}", self.values, language)

    def reason(self, language: Language) -> str:
        """Why it matters."""
        return phrases(language)("why.gate" if self.code.of_gate else f"why.{self.code}")
