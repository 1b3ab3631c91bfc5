"""What an archive may unpack to."""

import pytest

from sapar.exchange.erasmus.bounds import FREE_BYTES, HIGHEST_RATIO, Unpacking
from sapar.values.unusable import UnusableError


def test_a_small_archive_may_hold_much_of_the_same():
    Unpacking("a.zip", lambda: 1).add(FREE_BYTES)


def test_a_large_one_may_not_swell_beyond_the_ratio():
    unpacking = Unpacking("a.zip", lambda: FREE_BYTES // HIGHEST_RATIO)
    unpacking.add(FREE_BYTES)
    with pytest.raises(UnusableError, match="archive-swells"):
        unpacking.add(HIGHEST_RATIO)


def test_blocks_pass_as_they_are_until_the_end():
    blocks = iter([b"a", b"bc", b""])
    unpacking = Unpacking("a.zip", lambda: 3)
    assert list(unpacking.bounded(lambda _size: next(blocks))) == [b"a", b"bc"]
    assert unpacking.unpacked == 3
