"""What a check of a dataset is, and what it finds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sapar.dataset.reading import Dataset
from sapar.values.finding import Finding, Severity
from sapar.values.language import _


@dataclass(frozen=True, slots=True)
class Probe:
    """One place where a check looks, and what it expects there.

    Attributes:
        table: the table looked at.
        column: the column, or columns; None for the table itself.
        expected: what should be there, in the language of the reader.
        rows: a query of the offending rows (`sapar_row`, and the value as text); None where
            the place itself offends, whatever its rows.
        value: what offends, where `rows` is None.
        hint: what a given offending value should have been, or None if nobody can say.
    """

    table: str
    column: str | None
    expected: str
    rows: str | None = None
    value: str | None = None
    hint: Callable[[str], str | None] | None = None


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing found: where, what, and what was expected.

    Attributes:
        code: of the check.
        severity: of the check.
        table: the table.
        row: number of the row, 1 for the first row of data; None where no single row offends.
        column: the column, or columns; None for the table itself.
        value: what is there, as text; None where nothing is.
        expected: what should be there.
    """

    code: str
    severity: Severity
    table: str
    row: int | None
    column: str | None
    value: str | None
    expected: str

    def finding(self) -> Finding:
        """The same as a sentence about a place."""
        message = _("nothing there") if self.value is None else _shown(self.value)
        return Finding(self.code, self.severity, self._place(), message, self.expected)

    def _place(self) -> str:
        parts = [self.table]
        if self.row is not None:
            parts.append(_("row {row}").format(row=self.row))
        if self.column is not None:
            parts.append(_("column {column}").format(column=self.column))
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Check:
    """One rule that a dataset should keep.

    Attributes:
        code: stable, as in `D03`.
        severity: an error makes figures wrong; a warning may; a note only tells.
        title: what is wrong when it finds something, in a few words; marked for translation.
        explanation: why it matters; marked for translation.
        probes: where to look in a given dataset.
    """

    code: str
    severity: Severity
    title: str
    explanation: str
    probes: Callable[[Dataset], Iterable[Probe]]


_LONGEST = 80


def _shown(value: str) -> str:
    return repr(value) if len(value) <= _LONGEST else repr(value[:_LONGEST]) + "…"
