from threading import BoundedSemaphore

import pytest

from sapar_web.queries.turns import BusyError, turn


def test_one_is_served_and_the_next_is_told_when_to_ask_again() -> None:
    places = BoundedSemaphore(1)
    with turn(places, 0, 5), pytest.raises(BusyError) as refused, turn(places, 0, 5):
        raise AssertionError
    assert refused.value.seconds == 5
    with turn(places, 0, 5):
        pass


def test_a_place_is_given_back_after_a_fault() -> None:
    places = BoundedSemaphore(1)
    with pytest.raises(ValueError, match="it went wrong"), turn(places, 0, 5):
        raise ValueError("it went wrong")
    assert places.acquire(blocking=False)
