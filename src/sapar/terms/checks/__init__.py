"""The rules of terms of reference, each one small and declared."""

from sapar.terms.checks.aims import AIMS
from sapar.terms.checks.asymmetry import ASYMMETRY
from sapar.terms.checks.duties import (
    BY_ITSELF,
    NUMBER,
    OWED,
    OWING,
    REMEDY,
    SHOWN,
    TIME,
    WITNESS,
)
from sapar.terms.checks.fairness import FLOW_DOWN, UNMATCHED
from sapar.terms.checks.gates import GATES
from sapar.terms.checks.home import HOME_AFTER, HOME_BEFORE
from sapar.terms.checks.languages import MISSING, UNDECLARED
from sapar.terms.checks.numbers import DIFFERENT, REPEATED, TEXT, TWO_PLACES
from sapar.terms.checks.payment import (
    FLAT,
    HELD_BACK,
    HOME_COSTS,
    MARGIN,
    OVERHEAD,
    PARTS,
    PAYER,
)
from sapar.terms.checks.periods import DATES, LENGTHS
from sapar.terms.checks.prices import REST, TOO_MUCH, UNPAID
from sapar.terms.checks.references import LOST, NO_CONTRACTOR, UNKNOWN_ITEM, UNREACHABLE
from sapar.terms.checks.rule import Place, Probe, Rule, Violation
from sapar.terms.checks.say import RECORD
from sapar.terms.checks.waivers import UNKNOWN, UNUSED, WAIVED_GATE

__all__ = ["RULES", "Place", "Probe", "Rule", "Violation"]

RULES: tuple[Rule, ...] = (
    *GATES,
    *(OWING, OWED, NUMBER, TIME, SHOWN, BY_ITSELF, REMEDY),
    *(UNPAID, UNMATCHED, FLOW_DOWN, AIMS, RECORD, WITNESS),
    ASYMMETRY,
    *(TOO_MUCH, REST, FLAT, PAYER, MARGIN, HELD_BACK, PARTS, HOME_COSTS, OVERHEAD),
    *(HOME_BEFORE, HOME_AFTER),
    *(DATES, LENGTHS, REPEATED, DIFFERENT, TEXT, TWO_PLACES),
    *(LOST, UNREACHABLE, UNKNOWN_ITEM, NO_CONTRACTOR),
    *(MISSING, UNDECLARED),
    *(WAIVED_GATE, UNUSED, UNKNOWN),
)
"""Every rule, by family."""
