"""Making Ctrl-C and SIGTERM stop the table engine at once.

The engine's own binding asks for signals only while its main thread has work, and then waits for
the running tasks to end without telling them to: a long query would hold up the stop for as long
as it likes. Here a thread of its own hears the signal and tells the engine, until the end.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Protocol
from weakref import WeakSet

_SIGNALS = frozenset({signal.SIGINT, signal.SIGTERM})
_AGAIN = 0.05
"""Seconds between two calls: one that comes just before a query begins is lost."""


class Interruptible(Protocol):
    """A connection of the engine, as far as stopping it goes."""

    def interrupt(self) -> None:
        """Make a running query end with an error."""


_open: WeakSet[Interruptible] = WeakSet()


def remember(connection: Interruptible) -> None:
    """Have a connection interrupted when the program is told to stop."""
    _open.add(connection)


@contextmanager
def stoppable() -> Iterator[None]:
    """Within it, a signal to stop interrupts every connection that was remembered.

    The signal's own handler runs as ever, and raises KeyboardInterrupt. Only the main thread of
    the program may enter it. Where signals are not sent the POSIX way it does nothing.
    """
    if os.name != "posix":
        yield
        return
    heard, hearing = os.pipe()
    os.set_blocking(hearing, False)
    over = Event()
    listener = Thread(target=_listen, args=(heard, over), daemon=True)
    previous = signal.set_wakeup_fd(hearing, warn_on_full_buffer=False)
    listener.start()
    try:
        yield
    finally:
        over.set()
        signal.set_wakeup_fd(previous)
        os.close(hearing)
        listener.join()
        os.close(heard)


def _listen(heard: int, over: Event) -> None:
    while number := os.read(heard, 1):
        if number[0] in _SIGNALS:
            while not over.wait(_AGAIN):
                interrupt_all()


def interrupt_all() -> None:
    """Interrupt what every remembered connection is doing."""
    # Loaded here: at the start of the command nothing needs the engine yet.
    from duckdb import Error  # noqa: PLC0415

    for connection in _remembered():
        # One that is closed is no trouble, and must not keep the others from being told.
        with suppress(Error):
            connection.interrupt()


def _remembered() -> list[Interruptible]:
    """What is remembered now; nothing where a connection is being added: the next round sees it."""
    with suppress(RuntimeError):
        return list(_open)
    return []
