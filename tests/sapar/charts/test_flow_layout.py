from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.charts.flow import Flow, Merged, merged
from sapar.charts.flow_layout import Band, Layout, Node, laid_out

flows = st.lists(
    st.builds(Flow, st.sampled_from("ABCDEF"), st.sampled_from("ABCDEF"), st.floats(0.01, 1e6)),
    min_size=1,
)


def _room(_name: str) -> float:
    return 16.0


def _laid_out(found: list[Flow], top: int = 4) -> Layout:
    return laid_out(merged(found, top), depth=400, gap=5, room=_room)


def test_a_picture_by_hand() -> None:
    shown = Merged((Flow("A", "B", 3), Flow("B", "A", 1)))
    assert laid_out(shown, depth=80, gap=4, room=_room) == Layout(
        origins=(Node("A", 3, 0, 60), Node("B", 1, 64, 20)),
        hosts=(Node("B", 3, 0, 60), Node("A", 1, 64, 20)),
        bands=(Band(Flow("A", "B", 3), 60, 0, 0), Band(Flow("B", "A", 1), 20, 64, 64)),
        height=84,
    )


def test_a_thin_node_stands_in_the_middle_of_the_room_of_its_label() -> None:
    layout = laid_out(Merged((Flow("A", "C", 9), Flow("B", "C", 1))), depth=40, gap=4, room=_room)
    assert layout.origins[1] == Node("B", 1, 36 + 4 + 6, 4)
    assert layout.origins[1].middle == 48
    assert layout.height == 56
    assert layout.hosts == (Node("C", 10, 8, 40),)


def test_merged_places_stand_last_even_where_they_are_largest() -> None:
    layout = _laid_out([Flow(name, "X", 10) for name in "ABCDEF"], top=2)
    assert [node.name for node in layout.origins] == ["A", "B", "other (4)"]


@given(flows)
def test_bands_fill_their_nodes_exactly(found: list[Flow]) -> None:
    layout = _laid_out(found)
    for nodes, side in ((layout.origins, "origin"), (layout.hosts, "host")):
        for node in nodes:
            own = [band for band in layout.bands if getattr(band.flow, side) == node.name]
            assert sum(band.thickness for band in own) == pytest.approx(node.height)
            edges = sorted((getattr(band, f"{side}_top"), band.thickness) for band in own)
            assert edges[0][0] == pytest.approx(node.top)
            for (top, thickness), (following, _) in pairwise(edges):
                assert top + thickness == pytest.approx(following, abs=1e-6)


@given(flows)
def test_heights_are_in_proportion_over_the_whole_picture(found: list[Flow]) -> None:
    layout = _laid_out(found)
    scale = 400 / sum(flow.weight for flow in found)
    for node in (*layout.origins, *layout.hosts):
        assert node.height == pytest.approx(node.total * scale)


@given(flows)
def test_nothing_overlaps_and_labels_have_room(found: list[Flow]) -> None:
    layout = _laid_out(found)
    for nodes in (layout.origins, layout.hosts):
        for upper, lower in pairwise(nodes):
            assert upper.top + upper.height + 5 <= lower.top + 1e-6
            assert lower.middle - upper.middle >= 16 + 5 - 1e-6
        assert nodes[-1].top + nodes[-1].height <= layout.height + 1e-6


@given(flows, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(found: list[Flow], random) -> None:  # type: ignore[no-untyped-def]
    mixed = list(found)
    random.shuffle(mixed)
    assert _laid_out(mixed) == _laid_out(found)


def test_refuses_no_flows() -> None:
    with pytest.raises(ValueError, match="no flows"):
        _laid_out([Flow("A", "B", 0)])
