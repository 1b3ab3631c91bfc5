"""One thing in which two versions differ."""

from sapar.terms.differences.difference import Difference, Direction, Kind


def test_a_difference_is_a_value() -> None:
    first = Difference(Kind.CHANGED, ("version",), 1, 2)
    assert first == Difference(Kind.CHANGED, ("version",), 1, 2, None, None)
    assert first != Difference(Kind.CHANGED, ("version",), 1, 2, None, Direction.STRONGER)
