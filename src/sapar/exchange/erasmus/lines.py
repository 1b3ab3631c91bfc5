"""From blocks of bytes to clean records: a damaged line costs that line, never the file.

Most blocks hold nothing odd and pass as they are. A block with a quote, a bad count of fields or
bytes of another encoding is looked at line by line.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from sapar.exchange.erasmus import quoting
from sapar.exchange.erasmus.decoding import Decoder
from sapar.exchange.erasmus.places import Places
from sapar.exchange.erasmus.shape import rows_of
from sapar.values.language import _
from sapar.values.unusable import UnusableError

LONGEST_LINE = 1 << 20
_ODD = re.compile(rb'["\0\r]')


@dataclass(frozen=True, slots=True)
class Refusal:
    """A line that cannot be used.

    Attributes:
        line: its number in the file; the header is 1.
        code: the reason, one of `refusals.TITLES`.
        detail: what was seen, as `25 fields expected, 26 found`.
        text: the line as it was read, in UTF-8.
    """

    line: int
    code: str
    detail: str
    text: bytes


@dataclass(slots=True)
class Batch:
    """Clean records, each on a line of its own, UTF-8, fields quoted where they must be.

    Attributes:
        content: the records, each ended by a line feed.
        rows: how many.
        runs: where line numbers jump: (index of a row in this batch, its line in the file).
    """

    content: bytes
    rows: int
    runs: list[tuple[int, int]]


@dataclass(slots=True)
class Lines:
    """Reads the records of one file after its header.

    Attributes:
        place: name of the file, for messages.
        width: fields in a record.
        separator: what stands between them.
        refused: called for each line refused.
        decoder: turns bytes into UTF-8.
        line: line number of the last line read; the header is 1.
        blank: blank lines so far.
        noted: lines read by a rule, by code of the rule.
    """

    place: str
    width: int
    separator: bytes
    refused: Callable[[Refusal], None]
    decoder: Decoder = field(default_factory=Decoder)
    line: int = 1
    blank: int = 0
    noted: Places = field(default_factory=Places)

    def batches(self, chunks: Iterable[bytes]) -> Iterator[Batch]:
        """Clean records of the chunks, which may be cut anywhere.

        Raises:
            UnusableError: if a line is longer than `LONGEST_LINE`.
        """
        rest = b""
        for chunk in chunks:
            held = rest + chunk
            cut = held.rfind(b"\n") + 1
            rest = held[cut:]
            self._check_length(len(rest))
            if cut:
                taken, unread = self._take(held[:cut], final=False)
                rest = unread + rest
                yield taken
        if rest:
            yield self._take(rest, final=True)[0]

    def _take(self, block: bytes, *, final: bool) -> tuple[Batch, bytes]:
        return self._whole(block) or self._line_by_line(block, final=final)

    def _whole(self, block: bytes) -> tuple[Batch, bytes] | None:
        """The block as it is, if nothing in it is odd."""
        if quoting.QUOTE in block or b"\0" in block:
            return None
        text = self.decoder.block(block)
        if text and b"\r" in text:
            text = text.replace(b"\r\n", b"\n")
        if text is None or b"\r" in text:
            return None
        text = text if text.endswith(b"\n") else text + b"\n"
        shape = rows_of(text, self.width, self.separator)
        if shape is None:
            return None
        rows, longest = shape
        self._check_length(longest)
        batch = Batch(text, rows, [(0, self.line + 1)])
        self.line += rows
        return batch, b""

    def _line_by_line(self, block: bytes, *, final: bool) -> tuple[Batch, bytes]:
        raw = block.removesuffix(b"\n").split(b"\n")
        text = self.decoder.block(block)
        known = text is not None
        lines = text.removesuffix(b"\n").split(b"\n") if text is not None else raw
        self._check_length(max(map(len, lines)))
        records, at = _Records(), 0
        while at < len(lines):
            if not lines[at]:
                self.blank += 1
                self.line += 1
                at += 1
                continue
            used = self._one(lines, at, records, final=final, known=known)
            if not used:
                return records.batch(), b"\n".join(raw[at:]) + b"\n"
            at += used
            self.line += used
        return records.batch(), b""

    def _one(
        self, lines: list[bytes], at: int, records: "_Records", *, final: bool, known: bool
    ) -> int:
        """Take the record that begins at a line; how many lines it has, 0 to wait for more."""
        line, odd = self._read(lines[at], known=known)
        if line.count(self.separator) == self.width - 1 and not _ODD.search(line):
            if odd:
                self.note("encoding-of-line")
            records.add(line, self.line + 1)
            return 1
        if not line.strip():
            self.blank += 1
            return 1
        used, cells = 1, self._fields(line)
        if cells is None and self._may_continue(line):
            used, cells = self._joined(lines, at, final=final, known=known)
            if not used:
                return 0
        if cells is None:
            self._refuse(line)
            return 1
        if odd:
            self.note("encoding-of-line")
        records.add(quoting.record(cells, self.separator), self.line + 1)
        return used

    def _read(self, raw: bytes, *, known: bool) -> tuple[bytes, bool]:
        """A line as UTF-8 without its end, and whether it is in another encoding than usual."""
        line = raw.removesuffix(b"\r")
        return (line, False) if known else self.decoder.line(line)

    def _fields(self, line: bytes) -> list[bytes] | None:
        """The fields of a line that is a record by itself; None if it is not."""
        if b"\0" in line:
            return None
        plain = line.split(self.separator)
        if quoting.QUOTE not in line:
            return self._fitting(plain)
        quoted = quoting.fields(line, self.separator)
        if quoted is not None and (cells := self._fitting(quoted)):
            return cells
        if cells := self._fitting(plain):
            self.note("quote-read-as-character")
        return cells

    def _fitting(self, cells: list[bytes]) -> list[bytes] | None:
        if len(cells) == self.width:
            return cells
        if len(cells) == self.width + 1 and not cells[-1].strip():
            self.note("trailing-separator")
            return cells[:-1]
        return None

    def _may_continue(self, line: bytes) -> bool:
        return (
            quoting.QUOTE in line
            and b"\0" not in line
            and quoting.fields(line, self.separator) is None
            and line.count(self.separator) < self.width - 1
        )

    def _joined(
        self, lines: list[bytes], at: int, *, final: bool, known: bool
    ) -> tuple[int, list[bytes] | None]:
        """A record over several lines: how many and its fields; 0 where the block ends first.

        A line that is a record by itself is never joined to an earlier one: a quote that is
        opened by damage may not swallow sound rows.
        """
        held = b""
        for used, raw in enumerate(lines[at : at + quoting.MOST_LINES], start=1):
            line = self._read(raw, known=known)[0]
            if used > 1 and line.count(self.separator) >= self.width - 1:
                return 1, None
            held = held + b"\n" + line if used > 1 else line
            if len(held) > quoting.LONGEST_RECORD:
                return 1, None
            cells = quoting.fields(held, self.separator) if used > 1 else None
            if cells is not None:
                return (used, cells) if len(cells) == self.width else (1, None)
        more_may_come = not final and len(lines) - at < quoting.MOST_LINES
        return (0, None) if more_may_come else (1, None)

    def _refuse(self, line: bytes) -> None:
        found = line.count(self.separator) + 1
        code = "too-few-fields" if found < self.width else "too-many-fields"
        if b"\0" in line:
            code = "control-character"
        elif quoting.QUOTE in line and quoting.fields(line, self.separator) is None:
            code = "unbalanced-quote"
        detail = _("{expected} fields expected, {found} found")
        text = detail.format(expected=self.width, found=found)
        self.refused(Refusal(self.line + 1, code, text, line))

    def note(self, rule: str) -> None:
        """Count the line being read under a rule."""
        self.noted.add(rule, f"{self.place}:{self.line + 1}")

    def _check_length(self, length: int) -> None:
        if length > LONGEST_LINE:
            raise UnusableError(
                "line-too-long",
                f"{self.place}, " + _("line {line}").format(line=self.line + 1),
                _("a line is longer than {limit} bytes").format(limit=LONGEST_LINE),
                _("no table has such lines; the file is damaged or of another kind"),
            )


@dataclass(slots=True)
class _Records:
    """Records gathered one by one, with the places where line numbers jump."""

    kept: list[bytes] = field(default_factory=list)
    runs: list[tuple[int, int]] = field(default_factory=list)

    def add(self, record: bytes, line: int) -> None:
        row = len(self.kept)
        if not self.runs or self.runs[-1][1] - self.runs[-1][0] != line - row:
            self.runs.append((row, line))
        self.kept.append(record)

    def batch(self) -> Batch:
        content = b"\n".join(self.kept) + b"\n" if self.kept else b""
        return Batch(content, len(self.kept), self.runs)
