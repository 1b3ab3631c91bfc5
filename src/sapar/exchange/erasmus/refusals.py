"""Rows that cannot be used: each is written to `refused.csv` at once and counted by reason."""

import csv
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from sapar.dataset.quality import RuleCount
from sapar.values.language import _, mark

HEADER = ("file", "line", "code", "reason", "text")
EXAMPLES = 5
TITLES = {
    "too-few-fields": mark("The line has fewer fields than the header"),
    "too-many-fields": mark("The line has more fields than the header"),
    "unbalanced-quote": mark("A quote is opened and never closed"),
    "control-character": mark("The line holds a character that no text has (NUL)"),
    "not-a-number": mark("A number was expected"),
    "negative-number": mark("A number of zero or more was expected"),
    "not-a-month": mark("A month was expected"),
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(slots=True)
class Refusals:
    """Writes refused rows to a file as they come, so that memory stays flat.

    Cells that a spreadsheet would run as a formula (they begin with `=`, `+`, `-`, `@`) get an
    apostrophe in front.
    """

    path: Path
    counts: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)
    _file: TextIO | None = None

    def __enter__(self) -> Self:
        self._file = self.path.open("w", encoding="utf-8", newline="")
        csv.writer(self._file).writerow(HEADER)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, file: str, line: int, code: str, detail: str, text: bytes) -> None:
        """Refuse one row.

        Args:
            file: name of the file.
            line: line in it, the header being 1.
            code: one of `TITLES`.
            detail: what was seen, as `25 fields expected, 26 found`.
            text: the line as it was read.
        """
        self.counts[code] += 1
        examples = self.examples.setdefault(code, [])
        if len(examples) < EXAMPLES:
            examples.append(f"{file}:{line}")
        reason = f"{_(TITLES[code])}: {detail}"
        cells = (file, str(line), code, reason, text.decode("utf-8", "replace"))
        if self._file is not None:
            csv.writer(self._file).writerow([defused(cell) for cell in cells])

    def summary(self) -> tuple[RuleCount, ...]:
        """Refused rows by reason, the most frequent first."""
        return tuple(
            RuleCount(code, TITLES[code], rows, tuple(self.examples[code]))
            for code, rows in self.counts.most_common()
        )


def defused(cell: str) -> str:
    """The cell as text that no spreadsheet runs.

    >>> defused("=1+1")
    "'=1+1"
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
