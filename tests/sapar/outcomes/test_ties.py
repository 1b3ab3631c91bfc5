import pytest

from sapar.outcomes.ties import TieSums, joint_work, kept, mutual

TWELVE = TieSums(named=12, answered=12, kept=5, mutual_known=12, mutual=7, joint_known=10, joint=2)


def test_worked_example() -> None:
    found = kept(TWELVE)
    assert round(found.value or 0, 3) == 0.417
    assert (round(found.low or 0, 4), round(found.high or 0, 4)) == (0.1933, 0.6805)
    assert found.method == (
        "share of ties with contact both ways in the last 60 days; 95 % Wilson interval"
    )


def test_mutual_and_joint_work() -> None:
    assert (mutual(TWELVE).value, mutual(TWELVE).n) == (7 / 12, 12)
    assert (joint_work(TWELVE).value, joint_work(TWELVE).coverage) == (0.2, 10 / 12)


def test_ties_not_looked_at_again() -> None:
    sums = TieSums(named=3, answered=0, kept=0, mutual_known=0, mutual=0, joint_known=0, joint=0)
    assert kept(sums).reason == "no tie was looked at again"


def test_no_ties() -> None:
    sums = TieSums(named=0, answered=0, kept=0, mutual_known=0, mutual=0, joint_known=0, joint=0)
    assert joint_work(sums).reason == "no tie was named"


def test_a_part_does_not_exceed_its_whole() -> None:
    with pytest.raises(ValueError, match="a part exceeds its whole"):
        TieSums(named=1, answered=1, kept=2, mutual_known=0, mutual=0, joint_known=0, joint=0)
