"""What the check of the terms says of the say of those who were asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from sapar.planning.gate import CLAUSES
from sapar.terms.checks.report import Report
from sapar.values.wording import Language

RECORD = "L12"
"""The rule on the record of each step of planning."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the gates A02 and A03 stand.

    Attributes:
        gates: each by its code, and whether it holds.
        missing: what is still missing, in sentences.
    """

    gates: Sequence[tuple[str, bool]]
    missing: Sequence[str]


def standing(report: Report, language: Language) -> Standing:
    """What a report says about the say of sending institution and participant."""
    codes = (*CLAUSES, RECORD)
    missing = [each.message(language) for each in report.violations if each.code in codes]
    return Standing([(code, report.gates.get(code, False)) for code in CLAUSES], missing)
