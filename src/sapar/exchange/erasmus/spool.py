"""Clean records on disk in parts of bounded size, with where each row and each refusal was."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from sapar.exchange.erasmus.lines import Batch, Lines, Refusal

PART_BYTES = 128 << 20
_WEIGHT_OF_REFUSAL = 400


@dataclass(slots=True)
class Part:
    """Some records of one file.

    Attributes:
        path: where they are, one a line, UTF-8.
        rows: how many.
        runs: where line numbers jump: (row of the part, its line).
        refusals: lines refused between them.
        fingerprints: a 64-bit hash of each record, to find those that are equal in all fields;
            that two of four million different ones share one has a chance of less than one in
            two million. Good within one run of Python only.
        size: bytes held, on disk and in refusals.
    """

    path: Path
    rows: int = 0
    runs: list[tuple[int, int]] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    fingerprints: list[NDArray[np.int64]] = field(default_factory=list)
    size: int = 0

    def refuse(self, refusal: Refusal) -> None:
        """Keep a refused line."""
        self.refusals.append(refusal)
        self.size += len(refusal.text) + _WEIGHT_OF_REFUSAL

    def add(self, batch: Batch, file: BinaryIO) -> None:
        """Write a batch of records."""
        file.write(batch.content)
        hashes = map(hash, batch.content.split(b"\n"))
        self.fingerprints.append(np.fromiter(hashes, np.int64, batch.rows))
        for row, line in batch.runs:
            at = self.rows + row
            if not self.runs or self.runs[-1][1] - self.runs[-1][0] != line - at:
                self.runs.append((at, line))
        self.rows += batch.rows
        self.size += len(batch.content)

    def lines(self) -> NDArray[np.int64]:
        """The line of each row."""
        found = np.arange(self.rows)
        starts = [row for row, _line in self.runs]
        shifts = [line - row for row, line in self.runs]
        return found + np.repeat(shifts, np.diff([*starts, self.rows])) if starts else found


@dataclass(slots=True)
class Spool:
    """Writes parts into a folder, one after another.

    Attributes:
        folder: where.
        part: the part being written.
        limit: bytes after which a part is full.
    """

    folder: Path
    part: Part
    limit: int = PART_BYTES

    @classmethod
    def into(cls, folder: Path, limit: int = PART_BYTES) -> "Spool":
        """A spool into an existing folder."""
        return cls(folder, Part(folder / "part-0.csv"), limit)

    def refuse(self, refusal: Refusal) -> None:
        """Keep a refused line with the part being written."""
        self.part.refuse(refusal)

    def parts(self, lines: Lines, chunks: Iterable[bytes]) -> Iterator[Part]:
        """Read all records; each part is whole when it is yielded, and the taker's to delete."""
        batches = lines.batches(chunks)
        for number in count(1):
            done = self._fill(batches)
            if self.part.rows or self.part.refusals:
                full, self.part = self.part, Part(self.folder / f"part-{number}.csv")
                yield full
            if done:
                return

    def _fill(self, batches: Iterator[Batch]) -> bool:
        with self.part.path.open("wb") as file:
            for batch in batches:
                self.part.add(batch, file)
                if self.part.size >= self.limit:
                    return False
        return True
