import sys
from collections.abc import Callable
from itertools import count

from sapar_web.queries.kept import Kept

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
