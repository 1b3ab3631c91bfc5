from dataclasses import dataclass

from sapar.money.sums import added


@dataclass(frozen=True)
class Pair:
    stays: int
    money: float


def test_each_field_is_added_to_its_like() -> None:
    assert added(Pair(1, 2.5), Pair(3, 0.5)) == Pair(4, 3.0)
