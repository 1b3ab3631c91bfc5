"""Rows that cannot be used: each is written to `refused.csv` at once and counted by reason."""

import csv
from dataclasses import dataclass, field
from typing import TextIO

from sapar.dataset.quality import RuleCount
from sapar.exchange.erasmus.lines import Refusal
from sapar.exchange.erasmus.places import Places
from sapar.values.formula import defused
from sapar.values.language import _, mark

HEADER = ("file", "line", "code", "reason", "text")
TITLES = {
    "too-few-fields": mark("The line has fewer fields than the header"),
    "too-many-fields": mark("The line has more fields than the header"),
    "unbalanced-quote": mark("A quote is opened and never closed"),
    "control-character": mark("The line holds a character that no text has (NUL)"),
    "not-a-number": mark("A number was expected"),
    "negative-number": mark("A number of zero or more was expected"),
    "not-a-month": mark("A month was expected"),
}


@dataclass(slots=True)
class Refusals:
    """Writes refused rows to a file as they come, so that memory stays flat.

    Cells that a spreadsheet would run as a formula get an apostrophe in front.
    """

    file: TextIO
    places: Places = field(default_factory=Places)

    def __post_init__(self) -> None:
        csv.writer(self.file).writerow(HEADER)

    def add(self, file: str, refusal: Refusal) -> None:
        """Refuse one row of a file."""
        self.places.add(refusal.code, f"{file}:{refusal.line}")
        reason = f"{_(TITLES[refusal.code])}: {refusal.detail}"
        text = refusal.text.decode("utf-8", "replace")
        row = (file, str(refusal.line), refusal.code, reason, text)
        csv.writer(self.file).writerow([defused(cell) for cell in row])

    def summary(self) -> tuple[RuleCount, ...]:
        """Refused rows by reason, the most frequent first."""
        return tuple(
            RuleCount(code, TITLES[code], rows, self.places.examples(code))
            for code, rows in self.places.rows.most_common()
        )
