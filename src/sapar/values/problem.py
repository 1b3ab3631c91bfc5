"""One thing that is wrong with a document, and where: said in words when it is shown."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from sapar.values.finding import Finding, Severity
from sapar.values.wording import Language

Path = tuple[str | int, ...]
"""Keys and indices that lead from the whole document to one of its parts."""


@dataclass(frozen=True, slots=True)
class AnyProblem(ABC):
    """What is wrong, and where; each kind of document has codes and sentences of its own.

    Attributes:
        code: stable.
        path: of the part; of what holds it where the part itself is missing.
        values: that fill the sentence.
    """

    code: StrEnum
    path: Path
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def place(self) -> str:
        """The path as text, `goals.0.weight`."""
        return ".".join(map(str, self.path))

    @abstractmethod
    def message(self, language: Language) -> str:
        """What is wrong, with its numbers and names."""

    @abstractmethod
    def reason(self, language: Language) -> str:
        """What was expected, or why it matters."""

    def finding(self, language: Language) -> Finding:
        """The same as a finding, for whatever shows findings."""
        reason = self.reason(language)
        return Finding(self.code, Severity.ERROR, self.place, self.message(language), reason)
