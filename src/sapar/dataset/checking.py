"""Checking a dataset: every check, every place, with the true number of what was found."""

from collections.abc import Iterator
from dataclasses import dataclass

from sapar.dataset.casting import projection
from sapar.dataset.checks import CHECKS, Check, Probe, Violation
from sapar.dataset.quoting import identifier
from sapar.dataset.reading import Dataset
from sapar.dataset.schema import TABLES
from sapar.dataset.sources import ROW
from sapar.dataset.trouble import told
from sapar.values.finding import Severity

LISTED = 100


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check found.

    Attributes:
        check: the check.
        total: how many violations there are.
        violations: the first of them, in the order of tables, columns and rows.
    """

    check: Check
    total: int
    violations: tuple[Violation, ...]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What all checks found; checks that found nothing are not in it."""

    outcomes: tuple[Outcome, ...]

    def count(self, severity: Severity) -> int:
        """How many violations of a severity there are, listed or not."""
        return sum(each.total for each in self.outcomes if each.check.severity is severity)

    @property
    def sound(self) -> bool:
        """Whether there is no error; warnings and notes do not count."""
        return self.count(Severity.ERROR) == 0


def check_dataset(dataset: Dataset, *, limit: int = LISTED) -> CheckReport:
    """Run every check on every table.

    Args:
        dataset: an open dataset.
        limit: how many violations of each check are listed; all are counted.

    Raises:
        UnusableError: if a file turns out to be damaged while it is read.
    """
    with told(str(dataset.folder)):
        _number_rows(dataset)
        outcomes = (_outcome(dataset, check, limit) for check in CHECKS)
        return CheckReport(tuple(outcome for outcome in outcomes if outcome.total))


def _number_rows(dataset: Dataset) -> None:
    """Make `numbered.<table>`: the tables as declared, with the number of each row."""
    dataset.connection.execute("CREATE SCHEMA IF NOT EXISTS numbered")
    for name in dataset.tables:
        columns = projection(TABLES[name], dataset.columns[name])
        dataset.connection.execute(
            f"CREATE OR REPLACE VIEW numbered.{identifier(name)} AS "  # noqa: S608 -- quoted
            f"SELECT {ROW}, {columns} FROM raw.{identifier(name)}"
        )


def _outcome(dataset: Dataset, check: Check, limit: int) -> Outcome:
    total = 0
    listed: list[Violation] = []
    for probe in check.probes(dataset):
        found = _count(dataset, probe)
        total += found
        if found and len(listed) < limit:
            listed.extend(_violations(dataset, check, probe, limit - len(listed)))
    return Outcome(check, total, tuple(listed))


def _count(dataset: Dataset, probe: Probe) -> int:
    if probe.rows is None:
        return 1
    query = f"SELECT count(*) FROM ({probe.rows})"  # noqa: S608 -- built from the schema
    return int(dataset.connection.execute(query).fetchall()[0][0])


def _violations(dataset: Dataset, check: Check, probe: Probe, limit: int) -> Iterator[Violation]:
    for row, value in _rows(dataset, probe, limit):
        hint = probe.hint(value) if probe.hint and value is not None else None
        yield Violation(
            code=check.code,
            severity=check.severity,
            table=probe.table,
            row=row,
            column=probe.column,
            value=value,
            expected=hint or probe.expected,
        )


def _rows(dataset: Dataset, probe: Probe, limit: int) -> list[tuple[int | None, str | None]]:
    if probe.rows is None:
        return [(None, probe.value)]
    return dataset.connection.execute(
        f"SELECT * FROM ({probe.rows}) ORDER BY {ROW} LIMIT {limit:d}"  # noqa: S608 -- as above
    ).fetchall()
