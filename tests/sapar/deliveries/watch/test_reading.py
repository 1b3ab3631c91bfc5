from collections.abc import Callable
from typing import Any

from sapar.deliveries.watch.reading import Reading


def test_a_stay_is_read_once_for_all_rules(read: Callable[..., Reading], session: Any) -> None:
    reading = read(10, session("s1", 2), session("s2", 11))
    assert [each.duty.id for each in reading.about("C06", "C07")] == ["workspace", "library-and-it"]
    assert [each.fact.told.id for each in reading.claims] == ["s1"]
