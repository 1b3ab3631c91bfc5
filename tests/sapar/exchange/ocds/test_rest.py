from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sapar.exchange.ocds.rest import rest_of, whole

VALUES = st.recursive(
    st.integers() | st.text(max_size=3) | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
        | st.lists(st.dictionaries(st.sampled_from("abc"), inner, max_size=2), max_size=3)
    ),
    max_leaves=12,
)
GROUPS = st.dictionaries(st.sampled_from("abc"), VALUES, max_size=3)


@given(GROUPS, GROUPS)
def test_the_rest_laid_over_what_is_left_makes_the_whole(
    document: dict[str, Any], recovered: dict[str, Any]
) -> None:
    assert whole(recovered, rest_of(document, recovered)) == document


def test_nothing_is_left_of_equals() -> None:
    assert rest_of({"a": [{"b": 1}]}, {"a": [{"b": 1}]}) == {}


def test_lists_of_groups_are_completed_one_by_one() -> None:
    assert rest_of({"a": [{"b": 1}, {"b": 2}]}, {"a": [{"b": 1}, {}]}) == {"a": [{}, {"b": 2}]}


def test_lists_of_other_lengths_are_replaced() -> None:
    assert whole({"a": [{"b": 1}]}, {"a": [{"c": 1}, {"c": 2}]}) == {"a": [{"c": 1}, {"c": 2}]}


def test_a_rest_of_another_form_takes_nothing_away() -> None:
    assert whole({"a": 1}, {"-": "a"}) == {"a": 1}
