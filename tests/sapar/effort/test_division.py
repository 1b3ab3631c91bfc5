import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.effort.division import bargained, bargaining_share, shapley
from sapar.values.party import Party

X, Y, Z = Party.HOST, Party.SENDING, Party.CONTRACTOR
GAME = {frozenset({X, Y}): 60.0, frozenset({X, Y, Z}): 90.0}
FALLBACKS = {Party.HOST: 20.0, Party.SENDING: 10.0}


class TestShapley:
    def test_of_the_worked_game(self) -> None:
        assert shapley(GAME, (X, Y, Z)) == pytest.approx({X: 40, Y: 40, Z: 10})

    def test_one_who_adds_nothing_gets_nothing(self) -> None:
        assert shapley({**GAME, frozenset({X, Y, Z}): 60.0}, (X, Y, Z))[Z] == 0

    def test_one_alone_gets_all(self) -> None:
        assert shapley({frozenset({X}): 7.0}, (X,)) == {X: 7}

    def test_nobody_gets_nothing(self) -> None:
        assert shapley({}, ()) == {}

    def test_strangers_are_refused(self) -> None:
        with pytest.raises(ValueError, match="takes no part"):
            shapley(GAME, (X, Y))

    def test_nobody_gains_nothing(self) -> None:
        with pytest.raises(ValueError, match="a coalition of nobody"):
            shapley({frozenset(): 1.0}, (X,))


@given(
    st.dictionaries(st.frozensets(st.sampled_from([X, Y, Z]), min_size=1), st.floats(-1e3, 1e3)),
    st.permutations([X, Y, Z]),
)
def test_the_parts_make_the_whole_in_any_order(
    worth: dict[frozenset[Party], float], order: list[Party]
) -> None:
    found = shapley(worth, order)
    whole = worth.get(frozenset({X, Y, Z}), 0.0)
    assert sum(found.values()) == pytest.approx(whole, abs=1e-9)
    assert found == pytest.approx(shapley(worth, (X, Y, Z)), abs=1e-9)


class TestBargaining:
    def test_among_equals(self) -> None:
        found = bargained(90, FALLBACKS)
        assert {party: part.value for party, part in found.items()} == {
            Party.HOST: 50,
            Party.SENDING: 40,
        }

    def test_an_observed_part_tells_the_weight(self) -> None:
        found = bargaining_share(90, FALLBACKS, Party.SENDING, 16)
        assert (found.value, found.n) == (0.1, 2)
        assert found.method == "(what the party has - its fallback) / surplus"

    def test_less_than_alone_is_below_zero(self) -> None:
        assert bargaining_share(90, FALLBACKS, Party.SENDING, 4).value == -0.1

    @pytest.mark.parametrize("whole", [30.0, 20.0])
    def test_without_surplus_there_is_nothing_to_divide(self, whole: float) -> None:
        reason = "together the parties gain nothing beyond what each would have alone"
        assert bargaining_share(whole, FALLBACKS, Party.HOST, 20).reason == reason
        assert {part.reason for part in bargained(whole, FALLBACKS).values()} == {reason}


@given(st.floats(31, 1e6))
def test_equals_have_equal_weight(whole: float) -> None:
    parts = bargained(whole, FALLBACKS)
    weights = [
        bargaining_share(whole, FALLBACKS, party, part.value).value for party, part in parts.items()
    ]
    assert weights == pytest.approx([0.5, 0.5])
