"""The checks of a dataset, each one small and declared."""

from sapar.dataset.checks.agreement import LENGTH, NEGATIVE_PAYMENT, NO_CURRENCY, PERIOD, ZERO_RATE
from sapar.dataset.checks.check import Check, Probe, Violation
from sapar.dataset.checks.codes import COUNTRY, CURRENCY, FIELD_OF_STUDY
from sapar.dataset.checks.files import CHANGED_FILE, FURTHER_COLUMN, FURTHER_TABLE
from sapar.dataset.checks.keys import LOST_REFERENCE, REPEATED_KEY, UNCHECKED_REFERENCE
from sapar.dataset.checks.values import BLANK, RANGE, REQUIRED, TYPE, VOCABULARY

__all__ = ["CHECKS", "Check", "Probe", "Violation"]

CHECKS: tuple[Check, ...] = (
    TYPE,
    REQUIRED,
    REPEATED_KEY,
    LOST_REFERENCE,
    VOCABULARY,
    COUNTRY,
    CURRENCY,
    FIELD_OF_STUDY,
    PERIOD,
    LENGTH,
    RANGE,
    NEGATIVE_PAYMENT,
    NO_CURRENCY,
    BLANK,
    FURTHER_COLUMN,
    FURTHER_TABLE,
    UNCHECKED_REFERENCE,
    ZERO_RATE,
    CHANGED_FILE,
)
"""Every check, by code."""
