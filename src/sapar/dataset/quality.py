"""What an importer says about its own work, kept beside the dataset as `quality.json`.

Every row read is kept or refused; every change made to a kept row is counted under the rule that
made it, with places to look at. Nothing is dropped in silence.
"""

import json
from dataclasses import asdict, dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from sapar.values.unusable import UnusableError

SCHEMA_VERSION = "1"


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file, or one table inside an archive.

    Attributes:
        name: name of the file as given, and of the member: `raw.zip/STA.csv`.
        layout: id of the layout recognised, as `teaching-2012-13`.
        encoding: encoding recognised, as `cp1252`.
        sha256: digest of the file's bytes as they lie on disk (of the archive, for a member).
        bytes: size of the file on disk.
        rows_read: data rows found; `rows_kept + rows_refused`.
        rows_kept: rows that became stays.
        rows_refused: rows that did not, each listed in `refused.csv`.
        blank_lines: lines without any character, which are not rows.
    """

    name: str
    layout: str
    encoding: str
    sha256: str
    bytes: int
    rows_read: int
    rows_kept: int
    rows_refused: int
    blank_lines: int

    def __post_init__(self) -> None:
        if self.rows_read != self.rows_kept + self.rows_refused:
            raise ValueError(f"{self.name}: read is not kept and refused together")


@dataclass(frozen=True, slots=True)
class ValueCount:
    """A value as it stood in the file, and how many rows held it."""

    value: str
    rows: int


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How many rows one rule touched.

    Attributes:
        code: stable name of the rule, documented in `docs/rules`.
        title: what it does, in English; translated when shown.
        rows: how many rows.
        examples: some of them, as `file:line`.
        values: where the rule is about values: the most frequent ones.
    """

    code: str
    title: str
    rows: int
    examples: tuple[str, ...] = ()
    values: tuple[ValueCount, ...] = ()


@dataclass(frozen=True, slots=True)
class MissingCount:
    """How many kept rows have nothing in one column of the source."""

    column: str
    rows: int


@dataclass(frozen=True, slots=True)
class Total:
    """A sum to check the import against the source.

    Attributes:
        item: stable name of what is summed.
        title: the same for a reader, in English; translated when shown.
        amount: the exact sum.
        currency: ISO 4217 code; None for people and days.
        rows: how many rows are in the sum.
    """

    item: str
    title: str
    amount: Decimal
    currency: str | None
    rows: int


@dataclass(frozen=True, slots=True)
class Quality:
    """The quality report of one import.

    Attributes:
        files: each file read.
        repaired: rows changed, by rule.
        left: rows that look like damage and are proven sound, by rule.
        ambiguous: rows where a rule had to choose without proof.
        refusals: rows refused, by reason.
        noticed: what was kept as it is and is worth knowing: duplicates, breaches, odd values.
        missing: missing values by column.
        totals: sums to check against the source.
    """

    files: tuple[FileRead, ...]
    repaired: tuple[RuleCount, ...] = ()
    left: tuple[RuleCount, ...] = ()
    ambiguous: tuple[RuleCount, ...] = ()
    refusals: tuple[RuleCount, ...] = ()
    noticed: tuple[RuleCount, ...] = ()
    missing: tuple[MissingCount, ...] = ()
    totals: tuple[Total, ...] = ()

    @property
    def read(self) -> int:
        """Rows read in all files."""
        return sum(file.rows_read for file in self.files)

    @property
    def kept(self) -> int:
        """Rows that became stays."""
        return sum(file.rows_kept for file in self.files)

    @property
    def refused(self) -> int:
        """Rows refused, each listed in `refused.csv`."""
        return sum(file.rows_refused for file in self.files)

    def to_json(self) -> str:
        """The report as JSON text; amounts are text, so that no cent is lost."""
        counts = {"read": self.read, "kept": self.kept, "refused": self.refused}
        content = {"schema_version": SCHEMA_VERSION, **counts, **asdict(self)}
        return json.dumps(content, ensure_ascii=False, indent=2, default=str) + "\n"

    @classmethod
    def from_json(cls, text: str) -> "Quality":
        """Read what `to_json` wrote.

        Raises:
            KeyError: if a part is absent.
            TypeError: if a part has another form.
            ValueError: if the text is not JSON or a number is not one.
        """
        content = json.loads(text)
        rules = ("repaired", "left", "ambiguous", "refusals", "noticed")
        return cls(
            files=tuple(FileRead(**file) for file in content["files"]),
            missing=tuple(MissingCount(**column) for column in content["missing"]),
            totals=tuple(_total(total) for total in content["totals"]),
            **{name: tuple(_rule(rule) for rule in content[name]) for name in rules},
        )


def read_quality(path: Path) -> Quality:
    """Read a `quality.json`.

    Raises:
        UnusableError: if the file cannot be read or is not a quality report.
    """
    try:
        return Quality.from_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        reason = "expected the quality report that an import writes"
        raise UnusableError("quality-unreadable", str(path), str(problem), reason) from problem


def _rule(content: dict[str, Any]) -> RuleCount:
    values = tuple(ValueCount(**value) for value in content["values"])
    return RuleCount(**{**content, "examples": tuple(content["examples"]), "values": values})


def _total(content: dict[str, Any]) -> Total:
    return Total(**{**content, "amount": Decimal(content["amount"])})
