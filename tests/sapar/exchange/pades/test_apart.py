"""Tests of work in a thread of its own."""

import asyncio

import pytest

from sapar.exchange.pades.apart import apart


def test_a_loop_can_run_within_a_loop() -> None:
    async def inner() -> int:
        return 7

    async def outer() -> int:
        return apart(lambda: asyncio.run(inner()))

    assert asyncio.run(outer()) == 7


def test_what_is_raised_comes_out() -> None:
    def fails() -> None:
        raise ValueError("so")

    with pytest.raises(ValueError, match="so"):
        apart(fails)
