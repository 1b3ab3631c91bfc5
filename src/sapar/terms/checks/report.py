"""What the check of a document found."""

from collections.abc import Mapping
from dataclasses import dataclass

from sapar.terms.checks.asymmetry import Asymmetry
from sapar.terms.checks.rule import Violation
from sapar.terms.document.terms import Waiver
from sapar.values.finding import Severity


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that the sponsor chose to live with, openly."""

    violation: Violation
    waiver: Waiver


@dataclass(frozen=True, slots=True)
class Report:
    """What the rules found.

    Attributes:
        violations: that nobody waived, in the order of the document.
        waived: those that somebody did, with reason and author.
        gates: each gate that was looked at, and whether it holds.
        asymmetry: duties of the participant against those of the host.
    """

    violations: tuple[Violation, ...]
    waived: tuple[Waived, ...]
    gates: Mapping[str, bool]
    asymmetry: Asymmetry

    def count(self, severity: Severity) -> int:
        """How many findings of a severity nobody waived."""
        return sum(each.severity is severity for each in self.violations)

    @property
    def clean(self) -> bool:
        """Whether there is neither error nor warning; notes do not count."""
        return not (self.count(Severity.ERROR) or self.count(Severity.WARNING))
