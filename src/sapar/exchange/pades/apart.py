"""pyHanko runs an event loop of its own: in a thread of its own, since the caller may be in one."""

import ctypes
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import get_ident
from typing import TypeVar

Done = TypeVar("Done")

PATIENCE = 0.2
"""Seconds between two attempts to stop work: what is done in C is not stopped at once."""


class TooLongError(BaseException):
    """Work took longer than it may; not one of the errors that the work itself foresees."""


def apart(work: Callable[[], Done], seconds: float | None = None) -> Done:
    """What some work gives, done in a thread that ends with it.

    Args:
        work: what is done.
        seconds: after which it is stopped; None for work that ends by itself.

    Raises:
        TooLongError: if it was stopped.
    """
    thread: list[int] = []

    def begun() -> Done:
        thread.append(get_ident())
        return work()

    with ThreadPoolExecutor(1, thread_name_prefix="pades") as threads:
        done = threads.submit(begun)
        if wait([done], seconds).not_done:
            _stop(thread, done)
        return done.result()


def _stop(thread: list[int], done: Future[Done]) -> None:
    """Raise the error within the thread, until it has ended."""
    raised = ctypes.py_object(TooLongError)
    while not done.done():
        for each in thread:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(each), raised)
        wait([done], PATIENCE)
