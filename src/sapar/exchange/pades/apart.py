"""pyHanko runs an event loop of its own: in a thread of its own, since the caller may be in one."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Done = TypeVar("Done")


def apart(work: Callable[[], Done]) -> Done:
    """What some work gives, done in a thread that ends with it."""
    with ThreadPoolExecutor(1, thread_name_prefix="pades") as threads:
        return threads.submit(work).result()
