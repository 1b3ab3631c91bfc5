"""What a check reports: a stable code, where, what, and why it matters."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: an error makes the data or document unusable as it is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found.

    Attributes:
        code: stable and short, as in `D03`; documented, safe to filter by.
        severity: error, warning or note.
        place: where, so that a person can go there (`stays, row 7, column host_country`).
        message: what was found, with the value.
        reason: what was expected, or why it matters.
    """

    code: str
    severity: Severity
    place: str
    message: str
    reason: str

    def __post_init__(self) -> None:
        for name in ("code", "place", "message", "reason"):
            if not getattr(self, name):
                raise ValueError(f"a finding needs its {name}")

    def __str__(self) -> str:
        return f"{self.place}: {self.severity} {self.code}: {self.message} ({self.reason})"
