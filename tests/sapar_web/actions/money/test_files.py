"""Tests of reading what somebody sent."""

from pathlib import Path

import pytest

from sapar.exchange.rates.reading import read_rates
from sapar_web.actions.money.files import read
from sapar_web.actions.refusals import UnfitError


def test_a_reader_finds_the_content_in_a_file_that_is_gone_after() -> None:
    kept: list[Path] = []

    def reader(path: Path) -> bytes:
        kept.append(path)
        return path.read_bytes()

    assert read(b"words", reader) == b"words"
    assert not kept[0].exists()


def test_what_it_says_of_an_unusable_file_is_told() -> None:
    with pytest.raises(UnfitError, match="no table of reference rates") as told:
        read(b"nothing", read_rates)
    assert list(told.value.problems) == ["file"]
