"""Checks of values that must agree within one row: periods, lengths, amounts, rates."""

from collections.abc import Iterator

from sapar.dataset.checks.check import Check, Probe
from sapar.dataset.checks.rows import has, offending
from sapar.dataset.reading import Dataset
from sapar.values.finding import Severity
from sapar.values.language import _, mark

_PERIODS = (
    ("schemes", "first_day", "last_day"),
    ("stays", "first_day", "last_day"),
    ("stays", "start_month", "end_month"),
)
_AMOUNTS = (
    ("flows", "amount"),
    ("commitments", "price"),
    ("access", "charge"),
    ("costs", "unit_cost"),
)


def _ends_before_it_begins(dataset: Dataset) -> Iterator[Probe]:
    for table, first, last in _PERIODS:
        if has(dataset, table, first, last):
            expected = _("expected {first} or later").format(first=first)
            rows = offending(table, f"{last} < {first}", f"concat({first}, ' to ', {last})")
            yield Probe(table, last, expected, rows)


def _other_length(dataset: Dataset) -> Iterator[Probe]:
    if has(dataset, "stays", "first_day", "last_day", "days"):
        condition = "last_day >= first_day AND days <> last_day - first_day + 1"
        value = "concat(days, ' (', first_day, ' to ', last_day, ')')"
        expected = _("expected the days from first_day to last_day, both included")
        yield Probe("stays", "days", expected, offending("stays", condition, value))


def _given_back(dataset: Dataset) -> Iterator[Probe]:
    if has(dataset, "flows", "amount"):
        expected = _("money given back is a payment from payee to payer")
        yield Probe("flows", "amount", expected, offending("flows", "amount < 0", "amount"))


def _of_no_currency(dataset: Dataset) -> Iterator[Probe]:
    for table, column in _AMOUNTS:
        if has(dataset, table, column):
            condition = f"{column} IS NOT NULL AND currency IS NULL"
            expected = _("an amount needs its currency")
            yield Probe(table, column, expected, offending(table, condition, column))


def _rate_of_nothing(dataset: Dataset) -> Iterator[Probe]:
    if has(dataset, "rates", "per_euro"):
        expected = _("expected more than 0")
        yield Probe("rates", "per_euro", expected, offending("rates", "per_euro = 0", "per_euro"))


PERIOD = Check(
    "D09",
    Severity.ERROR,
    mark("A period ends before it begins"),
    mark("One of the two is wrong, so the row belongs to no year with certainty."),
    _ends_before_it_begins,
)
LENGTH = Check(
    "D10",
    Severity.WARNING,
    mark("The days differ from the period"),
    mark("Figures use the days; travel days or days off may explain the difference."),
    _other_length,
)
NEGATIVE_PAYMENT = Check(
    "D12",
    Severity.WARNING,
    mark("A payment is below zero"),
    mark("Shares of money cannot be computed where a party's sum is below zero."),
    _given_back,
)
NO_CURRENCY = Check(
    "D13",
    Severity.ERROR,
    mark("An amount has no currency"),
    mark("It cannot be summed with others."),
    _of_no_currency,
)
ZERO_RATE = Check(
    "D18",
    Severity.ERROR,
    mark("An exchange rate is zero"),
    mark("No amount can be converted with it."),
    _rate_of_nothing,
)
