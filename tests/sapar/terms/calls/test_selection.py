"""Points alone decide nothing where they are equal; laws for any points and places."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sapar.terms.calls.selection import Order, order, passed_over, ranked

HALF = Fraction(1, 2)
SCORES = st.dictionaries(
    st.text("abc", min_size=1, max_size=4), st.none() | st.integers(0, 4).map(Fraction), max_size=12
)


def test_equal_points_stand_together() -> None:
    assert ranked({"b": HALF, "a": HALF, "c": Fraction(1)}) == [("c",), ("a", "b")]


def test_a_tie_at_the_last_place_is_told() -> None:
    scores = {"a": Fraction(3), "b": Fraction(2), "c": Fraction(2), "d": Fraction(1), "e": None}
    assert order(scores, 2) == Order(("a",), ("b", "c"), (("d",),), ("e",))
    assert order(scores, 3) == Order(("a", "b", "c"), (), (("d",),), ("e",))
    assert order(scores, 1) == Order(("a",), (), (("b", "c"), ("d",)), ("e",))


@given(SCORES, st.integers(0, 12))
def test_everybody_stands_in_one_place(scores, places) -> None:
    found = order(scores, places)
    waiting = [name for rank in found.waiting for name in rank]
    told = [*found.selected, *found.tied, *waiting, *found.unscored]
    assert sorted(told) == sorted(scores)
    assert len(found.selected) <= places


@given(SCORES, st.integers(0, 12))
def test_no_place_is_given_by_a_tie_and_none_is_kept_without_one(scores, places) -> None:
    found = order(scores, places)
    scored = len(scores) - len(found.unscored)
    if found.tied:
        assert len(found.selected) < places < len(found.selected) + len(found.tied)
        assert len({scores[name] for name in found.tied}) == 1
    else:
        assert len(found.selected) == min(places, scored)


@given(SCORES, st.integers(0, 12))
def test_whoever_is_selected_has_more_points_than_everybody_behind(scores, places) -> None:
    found = order(scores, places)
    behind = [*found.tied, *(name for rank in found.waiting for name in rank), *found.unscored]
    assert passed_over(scores, found.selected, behind) == []


@given(SCORES, st.data())
def test_whoever_has_more_points_than_a_selected_one_was_passed_over(scores, data) -> None:
    chosen = data.draw(st.lists(st.sampled_from(sorted(scores)), unique=True)) if scores else []
    behind = [name for name in scores if name not in chosen]

    def more(one: Fraction | None, other: Fraction | None) -> bool:
        return one is not None and (other is None or one > other)

    expected = [name for name in behind if any(more(scores[name], scores[each]) for each in chosen)]
    assert passed_over(scores, chosen, behind) == expected
