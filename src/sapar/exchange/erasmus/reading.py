"""One table of a file from its bytes into the gathering tables."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from sapar.exchange.erasmus.gathering import gather
from sapar.exchange.erasmus.headers import Header, recognise
from sapar.exchange.erasmus.lines import LONGEST_LINE, Lines
from sapar.exchange.erasmus.refusals import Refusals
from sapar.exchange.erasmus.sources import Source
from sapar.exchange.erasmus.spool import Part, Spool
from sapar.exchange.erasmus.staging import Engine
from sapar.exchange.erasmus.tally import Tally
from sapar.exchange.erasmus.text import as_utf8
from sapar.values.language import _
from sapar.values.unusable import UnusableError


@dataclass(slots=True)
class Taken:
    """What came of one table.

    Attributes:
        name: of the file and the member.
        header: recognised.
        kept: rows kept.
        refused: rows refused.
        lines: the reader, with what it counted.
    """

    name: str
    header: Header
    lines: Lines
    kept: int = 0
    refused: int = 0


@dataclass(slots=True)
class Intake:
    """Where all tables of an import go.

    Attributes:
        engine: prepared by `gathering.prepare`.
        scratch: folder for the spool.
        refusals: takes refused rows.
        tally: takes missing and unknown values.
        taken: the tables read so far.
    """

    engine: Engine
    scratch: Path
    refusals: Refusals
    tally: Tally = field(default_factory=Tally)
    taken: list[Taken] = field(default_factory=list)

    def take(self, source: Source) -> Taken:
        """Read a table to its end.

        While one part is worked on by the engine, the next is read: two cores are used.

        Raises:
            UnusableError: if it is of no known layout, has no rows or is no text.
        """
        head, chunks = _split_header(source.name, as_utf8(source.chunks))
        header = recognise(head, source.name)
        spool = Spool.into(self.scratch)
        lines = Lines(source.name, header.width, header.separator.encode(), spool.refuse)
        taken = Taken(source.name, header, lines)
        self.taken.append(taken)
        self._gather_all(spool.parts(lines, chunks), taken)
        if not taken.kept + taken.refused:
            raise UnusableError(
                "no-rows",
                source.name,
                _("the file has a header and no rows"),
                _("expected at least one row"),
            )
        return taken

    def _gather_all(self, parts: Iterator[Part], taken: Taken) -> None:
        with ThreadPoolExecutor(1) as worker:
            under_way: Future[None] | None = None
            try:
                for part in parts:
                    if under_way is not None:
                        under_way.result()
                    under_way = worker.submit(self._gather, part, taken, len(self.taken))
                if under_way is not None:
                    under_way.result()
            except BaseException:
                self.engine.interrupt()
                raise

    def _gather(self, part: Part, taken: Taken, number: int) -> None:
        kept, refused = gather(
            self.engine,
            part,
            taken.header,
            number=number,
            name=taken.name,
            tally=self.tally,
            refusals=self.refusals,
        )
        taken.kept += kept
        taken.refused += refused


def _split_header(name: str, chunks: Iterator[bytes]) -> tuple[str, Iterator[bytes]]:
    """The first line as text, and the bytes after it."""
    held = b""
    for chunk in chunks:
        held += chunk
        if b"\n" in held or len(held) > LONGEST_LINE:
            break
    line, _feed, rest = held.partition(b"\n")
    if len(line) > LONGEST_LINE or b"\0" in line or not line.strip():
        raise UnusableError(
            "not-a-table",
            name,
            _("the first line is not the header of a table"),
            _("expected a text file whose first line names the columns"),
        )

    def after() -> Iterator[bytes]:
        yield rest
        yield from chunks

    return line.decode("latin-1").rstrip("\r"), after()
