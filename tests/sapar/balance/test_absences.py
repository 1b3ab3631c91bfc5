import pytest

from sapar.balance.absences import Absences
from sapar.values.measured import Measured

KNOWN = Measured.of(0.5, n=2, coverage=1.0, method="counted")


def absent(reason: str) -> Measured:
    return Measured.not_computable(reason)


def test_each_reason_has_one_letter_however_often_it_holds() -> None:
    found = Absences([absent("no goal"), KNOWN, absent("no wave"), absent("no goal")])
    assert found.reasons == (("a", "no goal"), ("b", "no wave"))
    assert found.letter(absent("no wave")) == "b"


def test_a_table_without_gaps_has_no_reasons() -> None:
    assert Absences([KNOWN]).reasons == ()
    with pytest.raises(KeyError):
        Absences([KNOWN]).letter(KNOWN)


def test_letters_go_on_after_the_last() -> None:
    found = Absences(absent(str(number)) for number in range(28))
    assert [letter for letter, _reason in found.reasons][25:] == ["z", "aa", "ab"]
