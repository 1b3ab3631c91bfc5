"""How the command ends when something goes wrong: one message, one exit code, no traceback.

An error that nobody foresaw keeps its traceback and exit code 1: it is a fault of the program
and hiding it would help nobody.
"""

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import NoReturn, Self

from sapar.cli.printable import printable
from sapar.dataset.stopping import stoppable
from sapar.values.finding import Finding
from sapar.values.language import _, ngettext
from sapar.values.unusable import UnusableError

UNUSABLE = 2
STOPPED = 130
BROKEN_PIPE = 141

SAID = 100
"""Findings of one file that are printed; who has more mends these first."""


class UnreadError(Exception):
    """Nobody reads what is printed any more, as after `| head`."""


def guarded(command: Callable[[], int]) -> int:
    """Run a command and return its exit code, with a message for every foreseen failure.

    Args:
        command: what to run; returns its exit code.

    Returns:
        That of the command; 2 for input that cannot be used, a full disk or too little memory;
        130 where it was stopped (Ctrl-C or SIGTERM); 141 where nobody reads its output any more.
    """
    signal.signal(signal.SIGTERM, _stop)
    with Ending() as ending, stoppable():
        ending.code = command()
        sys.stdout.flush()
    return ending.code


class Ending:
    """How a command ends: its own exit code, or that of the failure that ended it.

    Attributes:
        code: the exit code.
    """

    def __init__(self) -> None:
        self.code = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        """Tell a foreseen failure and keep its exit code; let any other pass."""
        code = None if error is None else _told(error)
        if code is not None:
            self.code = code
        return code is not None


def _told(error: BaseException) -> int | None:
    if isinstance(error, UnusableError):
        return _said(*error.findings)
    if isinstance(error, KeyboardInterrupt):
        return _stopped()
    if isinstance(error, BrokenPipeError | UnreadError):
        return _unread()
    return _of_the_engine(error) if isinstance(error, Exception) else None


def _of_the_engine(error: Exception) -> int | None:
    # Loaded here, since only a failure needs the table engine's errors and it loads slowly.
    from sapar.dataset.trouble import explained, interrupted  # noqa: PLC0415

    if interrupted(error):
        return _stopped()
    told = explained(error, _("data"))
    return None if told is None else _said(told.finding)


def _stop(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 -- as signal calls it
    raise KeyboardInterrupt


def _stopped() -> int:
    print(_("sapar: stopped; nothing was left behind"), file=sys.stderr)  # noqa: T201
    return STOPPED


def _said(*findings: Finding) -> int:
    for finding in findings[:SAID]:
        text = f"sapar: {finding.place}: {finding.message} ({finding.reason}) [{finding.code}]"
        print(printable(text), file=sys.stderr)  # noqa: T201
    if (left := len(findings) - SAID) > 0:
        more = ngettext("sapar: and {n} more", "sapar: and {n} more", left)
        print(more.format(n=left), file=sys.stderr)  # noqa: T201
    return UNUSABLE


def _unread() -> int:
    # Python would complain once more when it flushes at its end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BROKEN_PIPE
