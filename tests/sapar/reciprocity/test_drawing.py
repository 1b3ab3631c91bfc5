import numpy as np
import pytest

from sapar.reciprocity.drawing import Drawing, drawn_figures
from sapar.values import resampling

COUNTS = [
    ("KZ", "DE", 5.0, 6),
    ("DE", "KZ", 5.0, 2),
    ("KZ", "DE", 2.0, 3),
    ("KZ", "FR", 7.0, 4),
    ("FR", "FR", 1.0, 9),
    ("FR", "DE", 0.0, 9),
]


def drawn(counts, draws=200, seed=7):
    return drawn_figures(
        Drawing.from_counts(counts), np.random.default_rng(seed), draws, keep_nodes=True
    )


def test_like_stays_are_put_together_and_loops_and_weightless_ones_left_out() -> None:
    groups = Drawing.from_counts([*COUNTS, ("KZ", "FR", 7.0, 1)])
    assert groups.counts.tolist() == [2, 3, 6, 5]
    assert groups.stays == 16
    assert groups.network.total == 30 + 10 + 6 + 35
    assert groups.to_arcs.toarray().tolist() == [[5, 0, 0], [0, 2, 0], [0, 5, 0], [0, 0, 7]]
    assert groups.reverse.tolist() == [1, 0, -1]


def test_the_figures_of_a_drawing_are_those_of_its_network(monkeypatch) -> None:
    """With every Poisson number replaced by its mean, the drawing is the sample itself."""

    class Mean:
        def poisson(self, counts, size):
            return np.broadcast_to(counts, size)

    groups = Drawing.from_counts(COUNTS)
    whole, by_node = drawn_figures(groups, Mean(), 2, keep_nodes=True)
    out, inward, total = np.array([10, 0, 64]), np.array([36, 28, 10]), 74
    expected = [20 / 74, 20 / 74, (inward**2).sum() / total**2, (out**2).sum() / total**2]
    assert whole.tolist() == [pytest.approx(expected)] * 2
    assert by_node.tolist() == [pytest.approx([26 / 46, 1, -54 / 74])] * 2


def test_memory_is_bounded_without_changing_a_drawing(monkeypatch) -> None:
    whole, by_node = drawn(COUNTS)
    monkeypatch.setattr(resampling, "CELLS", 9)
    in_parts, by_node_in_parts = drawn(COUNTS)
    assert np.array_equal(whole, in_parts, equal_nan=True)
    assert np.array_equal(by_node, by_node_in_parts, equal_nan=True)


def test_the_order_of_rows_changes_no_drawing() -> None:
    assert np.array_equal(drawn(COUNTS)[0], drawn(COUNTS[::-1])[0], equal_nan=True)


def test_nodes_may_be_left_out() -> None:
    groups = Drawing.from_counts(COUNTS)
    assert drawn_figures(groups, np.random.default_rng(1), 3, keep_nodes=False)[1] is None


def test_a_drawing_without_stays_has_no_figures() -> None:
    whole, _ = drawn([("A", "B", 1.0, 1)], draws=50)
    empty = np.isnan(whole[:, 0])
    assert 0 < empty.sum() < 50
    assert set(whole[~empty, 2].tolist()) == {1.0}


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="-1 stays from A to B"):
        Drawing.from_counts([("A", "B", 1.0, -1)])


SQUARES = [("KZ", "DE", 36.0, 162.0, 9), ("DE", "KZ", 10.0, 50.0, 2), ("KZ", "KZ", 5.0, 25.0, 1)]


def test_many_stays_of_an_arc_are_copies_of_one_of_mean_weight() -> None:
    """36 days, whose squares sum to 162: as 8 copies of 4.5 days, mean 36 and variance 162."""
    found = Drawing.from_squares(SQUARES)
    assert found.counts.tolist() == [2.0, 8.0]
    assert found.to_arcs.toarray().tolist() == [[5.0, 0.0], [0.0, 4.5]]
    assert (found.stays, found.network.total) == (11, 46.0)


def test_rows_of_one_arc_are_one_and_their_order_does_not_show() -> None:
    parts = [("KZ", "DE", 30.0, 130.0, 6), *SQUARES[1:], ("KZ", "DE", 6.0, 32.0, 3)]
    for rows in (parts, parts[::-1]):
        found = Drawing.from_squares(rows)
        assert (found.counts.tolist(), found.stays) == ([2.0, 8.0], 11)


def test_stays_that_weigh_alike_are_drawn_as_if_they_were_counted() -> None:
    counted = drawn_figures(
        Drawing.from_counts([("KZ", "DE", 5.0, 6), ("DE", "KZ", 2.0, 3)]),
        np.random.default_rng(7), 200, keep_nodes=True,
    )  # fmt: skip
    squared = drawn_figures(
        Drawing.from_squares([("KZ", "DE", 30.0, 150.0, 6), ("DE", "KZ", 6.0, 12.0, 3)]),
        np.random.default_rng(7), 200, keep_nodes=True,
    )  # fmt: skip
    assert np.array_equal(counted[0], squared[0], equal_nan=True)


def test_no_arc_has_no_drawing() -> None:
    assert Drawing.from_squares([]).stays == 0
