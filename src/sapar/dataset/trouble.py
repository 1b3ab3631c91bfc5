"""What the disk or the table engine could not do, told as a person can use it."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from sapar.values.language import _
from sapar.values.unusable import UnusableError

_FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}
_FULL_WORDS = tuple(os.strerror(number) for number in _FULL)
_MEMORY_WORDS = ("max_temp_directory_size", "failed to offload")


def explained(error: BaseException, place: str) -> UnusableError | None:
    """The message for an error of the disk or the engine, or None for any other error.

    Codes: `W01` disk full, `W02` a file that cannot be opened or written, `W03` too little
    memory, `P20` data that the engine cannot read.
    """
    if isinstance(error, OSError):
        return _disk(error, place)
    if isinstance(error, duckdb.Error):
        return _engine(error, place)
    return None


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turn errors of the disk and the engine into messages about `place`.

    Raises:
        UnusableError: in place of such an error; other errors pass as they are.
        KeyboardInterrupt: where Ctrl-C or a signal stopped the engine.
    """
    try:
        yield
    except (OSError, RuntimeError, duckdb.Error) as error:
        if interrupted(error):
            raise KeyboardInterrupt from error
        message = explained(error, place)
        if message is None:
            raise
        raise message from error


def interrupted(error: BaseException) -> bool:
    """Whether the engine says in its own way that it was stopped by a signal."""
    if isinstance(error, duckdb.InterruptException):
        return True
    return type(error) is RuntimeError and str(error) == "Query interrupted"


def first_line(error: BaseException) -> str:
    """What an error says, without the hints and the details that follow."""
    return (str(error).strip() or type(error).__name__).splitlines()[0].strip()


def _disk(error: OSError, place: str) -> UnusableError | None:
    if isinstance(error, BrokenPipeError | InterruptedError):
        return None
    if error.errno in _FULL:
        return _full(place)
    reason = error.strerror or str(error)
    return UnusableError("W02", str(error.filename or place), _("cannot be used"), reason)


def _engine(error: duckdb.Error, place: str) -> UnusableError | None:
    text = str(error)
    if any(words in text for words in _FULL_WORDS):
        return _full(place)
    if isinstance(error, duckdb.OutOfMemoryException) or any(w in text for w in _MEMORY_WORDS):
        return UnusableError("W03", place, _("too little memory"), first_line(error))
    if isinstance(error, _UNREADABLE):
        return UnusableError("P20", place, _("cannot be read"), first_line(error))
    return None


_UNREADABLE = (
    duckdb.IOException,
    duckdb.InvalidInputException,
    duckdb.ConversionException,
    duckdb.SerializationException,
)


def _full(place: str) -> UnusableError:
    return UnusableError(
        "W01",
        place,
        _("the disk is full"),
        _("make room, or choose a folder on another disk; nothing was left behind"),
    )
