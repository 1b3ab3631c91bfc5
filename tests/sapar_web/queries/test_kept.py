import sys
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from itertools import count
from threading import BoundedSemaphore, Thread
from time import sleep

from sapar_web.queries.kept import Kept
from sapar_web.queries.turns import turn

SIZE = sys.getsizeof(b"1" * 100)


def numbered() -> Callable[[], bytes]:
    numbers = count()

    def make() -> bytes:
        return f"{next(numbers):0100}".encode()

    return make


def test_what_is_kept_is_made_once() -> None:
    kept, make = Kept[bytes](SIZE), numbered()
    assert kept.get("a", make) is kept.get("a", make)


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    kept, make = Kept[bytes](2 * SIZE), numbered()
    first, second = kept.get("a", make), kept.get("b", make)
    assert kept.get("a", make) is first
    kept.get("c", make)
    assert kept.get("a", make) is first
    assert kept.get("b", make) != second


def test_what_is_larger_than_all_is_given_and_not_kept() -> None:
    kept, make = Kept[bytes](SIZE - 1), numbered()
    assert kept.get("a", make) != kept.get("a", make)


def test_after_clearing_it_is_made_again() -> None:
    kept, make = Kept[bytes](SIZE), numbered()
    first = kept.get("a", make)
    kept.clear()
    assert kept.get("a", make) != first


def test_several_texts_count_with_all_their_bytes() -> None:
    kept = Kept[tuple[str, ...]](2 * SIZE)
    made = ("1" * 100, "2" * 100)
    assert kept.get("a", lambda: made) is made
    assert kept.get("a", lambda: ("other", "texts")) == ("other", "texts")


def test_who_waited_for_their_turn_is_given_what_the_one_before_made() -> None:
    kept, make, places = Kept[bytes](2 * SIZE), numbered(), BoundedSemaphore(1)
    given: list[bytes] = []

    def ask() -> None:
        given.append(kept.in_turn("a", make, partial(turn, places, 5.0, 1)))

    with turn(places, 0, 1):
        reader = Thread(target=ask)
        reader.start()
        sleep(0.2)  # so that they wait already
        first = kept.in_turn("a", make, nullcontext)
    reader.join()
    assert given == [first]
