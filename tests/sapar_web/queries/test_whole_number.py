import pytest

from sapar_web.queries.whole_number import DIGITS, OF_A_REVISION, whole_of


def test_digits_are_a_whole_number() -> None:
    assert [whole_of(text, None) for text in ("0", "12", "9" * DIGITS)] == [0, 12, 10**DIGITS - 1]


@pytest.mark.parametrize("text", ["", " 1", "-1", "1.0", "٣", "²", "1e3", "x", "9" * (DIGITS + 1)])
def test_anything_else_is_none(text: str) -> None:
    assert whole_of(text, None) is None
    assert whole_of(text, -1) == -1


def test_a_revision_has_fewer_digits() -> None:
    assert whole_of("9" * OF_A_REVISION, -1, OF_A_REVISION) == 10**OF_A_REVISION - 1
    assert whole_of("9" * (OF_A_REVISION + 1), -1, OF_A_REVISION) == -1
