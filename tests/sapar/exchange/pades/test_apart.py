"""Tests of work in a thread of its own."""

import asyncio
from contextlib import suppress

import pytest

from sapar.exchange.pades.apart import TooLongError, apart


def test_a_loop_can_run_within_a_loop() -> None:
    async def inner() -> int:
        return 7

    async def outer() -> int:
        return apart(lambda: asyncio.run(inner()))

    assert apart(lambda: asyncio.run(outer())) == 7


def test_what_is_raised_comes_out() -> None:
    def fails() -> None:
        raise ValueError("so")

    with pytest.raises(ValueError, match="so"):
        apart(fails)


def test_work_that_does_not_end_is_stopped() -> None:
    def never() -> None:
        while True:
            with suppress(Exception):  # as a reader that goes on whatever it meets
                sum(range(1000))

    with pytest.raises(TooLongError):
        apart(never, 0.2)
    assert apart(lambda: 7, 60) == 7
