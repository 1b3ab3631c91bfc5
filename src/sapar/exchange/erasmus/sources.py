"""Opening what a user names: plain, gzip, zip or workbook; one table or several.

What a file is, is told by its first bytes, not by its name.
"""

import gzip
import hashlib
import io
import stat
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from sapar.exchange.erasmus.bounds import CHUNK, MOST_MEMBERS, Unpacking
from sapar.exchange.erasmus.workbooks import rows_as_lines
from sapar.values.language import _
from sapar.values.unusable import UnusableError

GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_TABLES = (".csv", ".txt", ".tsv")
_ARCHIVES = (".zip", ".gz", ".xlsx", ".xlsm", ".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz")
_UNREADABLE = (
    OSError,
    EOFError,
    zlib.error,
    LZMAError,
    BadZipFile,
    # A way of packing that nobody knows; a name of a member that is no text.
    NotImplementedError,
    UnicodeDecodeError,
)
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Source:
    """One table to read.

    Attributes:
        name: file name, and the member's where it lies in an archive.
        chunks: its bytes, unpacked, cut anywhere.
        note: why nothing is read, for a member that is no table; `chunks` is then empty.
    """

    name: str
    chunks: Iterator[bytes]
    note: str | None = None


class Watched(io.RawIOBase):
    """A file that counts and digests what is read from it in order.

    Attributes:
        taken: bytes read so far.
    """

    def __init__(self, file: BinaryIO, progress: Progress) -> None:
        self._file = file
        self._progress = progress
        self._digest = hashlib.sha256()
        self.taken = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: object) -> int:
        """Read into a buffer, as `io.RawIOBase` asks."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        block = self._file.read(len(view))
        view[: len(block)] = block
        self.taken += len(block)
        self._digest.update(block)
        self._progress(len(block))
        return len(block)

    def sha256(self) -> str:
        """The digest of the whole file: what is unread is read first."""
        while self.read(CHUNK):
            pass
        return self._digest.hexdigest()


@dataclass(slots=True)
class Opened:
    """An opened file.

    Attributes:
        sources: the tables in it, to be read in order.
        sha256: its digest; to be called after the last table is read.
        size: its bytes; to be called after the last table is read.
    """

    sources: Iterator[Source]
    sha256: Callable[[], str]
    size: Callable[[], int]


@contextmanager
def opened(path: Path, progress: Progress) -> Iterator[Opened]:
    """Open a file for reading its tables.

    Args:
        path: a regular file or a pipe.
        progress: called with the number of bytes read from it, again and again.

    Raises:
        UnusableError: if it cannot be read, is empty or is damaged; also while reading.
    """
    with ExitStack() as stack:
        with _readable(path):
            _check_kind(path)
            file = stack.enter_context(path.open("rb"))
            found = _by_first_bytes(path, file, progress)
        yield found


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """Turn what reading a damaged or vanished file raises into one clear message."""
    try:
        yield
    except _UNREADABLE as problem:
        said = getattr(problem, "strerror", None) or str(problem) or type(problem).__name__
        raise UnusableError(
            "file-unreadable",
            path.name,
            _("the file cannot be read: {problem}").format(problem=said),
            _("expected a .csv, .csv.gz, .zip or .xlsx file that is whole and may be read"),
        ) from problem


def _safely(path: Path, chunks: Iterator[bytes]) -> Iterator[bytes]:
    with _readable(path):
        yield from chunks


def _check_kind(path: Path) -> None:
    if stat.S_ISDIR(path.stat().st_mode):
        raise UnusableError(
            "not-a-file", str(path), _("this is a folder"), _("expected a file; name each one")
        )


def _by_first_bytes(path: Path, file: io.BufferedReader, progress: Progress) -> Opened:
    head = file.peek(4)[:4]
    if not head:
        raise UnusableError("file-empty", path.name, _("the file is empty"), _("expected a table"))
    if head in (ZIP, _EMPTY_ZIP):
        return _archive(path, file, progress)
    watched = Watched(file, progress)
    chunks = _gunzipped(path.name, watched) if head.startswith(GZIP) else _plain(watched)
    source = Source(path.name, _safely(path, chunks))
    return Opened(iter([source]), watched.sha256, lambda: watched.taken)


def _plain(watched: Watched) -> Iterator[bytes]:
    while block := watched.read(CHUNK):
        yield block


def _gunzipped(name: str, watched: Watched) -> Iterator[bytes]:
    unpacking = Unpacking(name, lambda: watched.taken)
    with gzip.GzipFile(fileobj=io.BufferedReader(watched, 1 << 16)) as unpacked:
        blocks = unpacking.bounded(unpacked.read)
        yield from _not_nested(name, blocks)


def _not_nested(name: str, blocks: Iterator[bytes]) -> Iterator[bytes]:
    for count, block in enumerate(blocks):
        if not count and block.startswith((GZIP, ZIP)):
            raise _nested(name)
        yield block


def _nested(name: str) -> UnusableError:
    return UnusableError(
        "archive-nested",
        name,
        _("an archive inside an archive"),
        _("unpack the outer one and name the files in it"),
    )


def _archive(path: Path, file: io.BufferedReader, progress: Progress) -> Opened:
    digest = hashlib.file_digest(file, "sha256").hexdigest()
    size = file.tell()
    archive = ZipFile(file)
    members = [each for each in archive.infolist() if not each.filename.endswith("/")]
    if len(members) > MOST_MEMBERS:
        reason = _("expected at most {count}").format(count=MOST_MEMBERS)
        raise UnusableError("archive-swells", path.name, _("too many files in it"), reason)
    _check_unlocked(path.name, members)
    if any(member.filename == "xl/workbook.xml" for member in members):
        lines = _safely(path, rows_as_lines(path, archive, progress))
        sources = iter([Source(path.name, lines)])
    else:
        _check_tables(path.name, members)
        sources = (_member(path, archive, member, progress) for member in members)
    return Opened(sources, lambda: digest, lambda: size)


def _check_unlocked(name: str, members: list[ZipInfo]) -> None:
    for member in members:
        if member.flag_bits & 1:
            raise UnusableError(
                "archive-locked",
                f"{name}/{member.filename}",
                _("the archive is locked with a password"),
                _("unpack it and name the files in it"),
            )


def _check_tables(name: str, members: list[ZipInfo]) -> None:
    if not any(_is_table(member.filename) for member in members):
        if any(member.filename.lower().endswith(_ARCHIVES) for member in members):
            raise _nested(name)
        raise UnusableError(
            "archive-empty", name, _("no table is in the archive"), _("expected .csv files in it")
        )


def _is_table(filename: str) -> bool:
    parts = filename.split("/")
    hidden = "__MACOSX" in parts or parts[-1].startswith(".")
    return not hidden and filename.lower().endswith(_TABLES)


def _member(path: Path, archive: ZipFile, member: ZipInfo, progress: Progress) -> Source:
    shown = f"{path.name}/{member.filename}"
    if member.filename.lower().endswith(_ARCHIVES):
        raise _nested(shown)
    if not _is_table(member.filename):
        return Source(shown, iter(()), note=_("not a table, not read"))
    return Source(shown, _safely(path, _unzipped(shown, archive, member, progress)))


def _unzipped(name: str, archive: ZipFile, member: ZipInfo, progress: Progress) -> Iterator[bytes]:
    # zipfile reads no more than the archive holds, so its size bounds what was packed.
    unpacking = Unpacking(name, lambda: member.compress_size)
    with archive.open(member) as unpacked:
        yield from _not_nested(name, unpacking.bounded(unpacked.read))
    progress(member.compress_size)
