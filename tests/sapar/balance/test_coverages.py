import pytest

from sapar.balance.coverages import Coverages
from sapar.values.measured import Measured

NBSP = "\N{NO-BREAK SPACE}"


def covering(share: float) -> Measured:
    return Measured.of(0.5, n=2, coverage=share, method="counted")


@pytest.mark.parametrize(
    ("shares", "caption"),
    [
        ((), "Coverage 100.0 %."),
        ((0.84, 0.84), "Coverage 84.0 %."),
        ((0.84, 0.88), "Coverage 84.0 % to 88.0 %."),
        ((0.2, 1.0), "Coverage is 100 % where none is given."),
    ],
)
def test_the_table_says_it_where_all_are_alike(shares: tuple[float, ...], caption: str) -> None:
    assert Coverages(map(covering, shares)).caption.replace(NBSP, " ") == caption


def test_a_cell_says_it_where_they_differ() -> None:
    found = Coverages(map(covering, (0.2, 1.0)))
    assert found.told(covering(0.2)) == f"coverage 20.0{NBSP}%"
    assert found.told(covering(1.0)) == ""
    assert Coverages([covering(0.84)]).told(covering(0.84)) == ""


def test_what_is_not_computable_counts_for_nothing() -> None:
    none = Measured.not_computable("nothing is recorded", coverage=0.0)
    assert Coverages([none, covering(0.9)]).caption.replace(NBSP, " ") == "Coverage 90.0 %."
