# ruff: noqa: RUF001 -- the minus sign is meant
import re

import pytest
from defusedxml.ElementTree import fromstring

from sapar.charts.axis import Axis
from sapar.charts.colours import ACCENT, PAPER
from sapar.charts.dots import Dot, dot_plot
from sapar.charts.heading import Heading
from sapar.charts.legend import Legend
from sapar.charts.points import Point
from sapar.values.language import speaking
from sapar.values.wording import Language

HEADING = Heading("balance", "Balance", "Austria sends more, Spain receives more.")
AXIS = Axis(low_end="sends more", high_end="receives more", line=0, line_label="mutual: 0")
PAIR = Legend("Teaching", "Training")


def _texts(svg: str) -> list[str]:
    return [
        "".join(text.itertext())
        for text in fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    ]


def _discs(svg: str, fill: str) -> list[tuple[float, float]]:
    """Place of the discs of a colour, and the square around each; those of the key come last."""
    plot = svg[svg.index("role-scope") :]
    found = re.findall(
        r'<path transform="translate\(([-\d.]+),[-\d.]+\)" d="M([\d.]+),0A[^"]+" fill="([^"]+)"',
        plot,
    )
    return [(float(x), 4 * float(r) ** 2) for x, r, colour in found if colour == fill]


def test_dots_stand_in_proportion_between_both_ends() -> None:
    svg = dot_plot([Dot(str(v), Point(v)) for v in (-1, 0, 0.5, 1)], HEADING, AXIS)
    places = [x for x, _ in _discs(svg, ACCENT)]
    end = places[-1]
    assert places == pytest.approx([0, end / 2, end * 0.75, end], abs=0.01)


def test_words_labels_and_numbers_are_text() -> None:
    svg = dot_plot([Dot("Қазақстан", Point(-0.13))], HEADING, AXIS)
    texts = _texts(svg)
    assert {"sends more", "receives more", "mutual: 0", "Қазақстан", "−0.13"} <= set(texts)


def test_areas_are_in_proportion_but_stay_visible() -> None:
    dots = [Dot(str(size), Point(0), size=size) for size in (1000, 500, 0)]
    areas = [area for _, area in _discs(dot_plot(dots, HEADING, AXIS), ACCENT)]
    assert areas == pytest.approx([260, 130, 24], rel=0.01)


def test_a_figure_that_cannot_be_computed_writes_a_dash_and_draws_no_dot() -> None:
    svg = dot_plot([Dot("Malta", Point(None))], HEADING, AXIS)
    assert "–" in _texts(svg)
    assert _discs(svg, ACCENT) == []


def test_a_second_dataset_is_hollow_and_has_its_numbers() -> None:
    svg = dot_plot([Dot("Spain", Point(0.5), Point(-0.25))], HEADING, AXIS, PAIR)
    in_row_and_key = 2
    assert len(_discs(svg, ACCENT)) == in_row_and_key
    assert len(_discs(svg, PAPER)) == in_row_and_key
    assert {"Teaching", "Training", "+0.50", "−0.25"} <= set(_texts(svg))


def test_two_intervals_of_a_row_lie_apart() -> None:
    dot = Dot("Spain", Point(0.5, 0.4, 0.6), Point(0.5, 0.4, 0.6), null=0.1)
    svg = dot_plot([dot], HEADING, AXIS, PAIR)
    heights = re.findall(r'<line transform="translate\([\d.]+,([\d.]+)\)"[^>]*stroke-opacity', svg)
    assert heights == ["7.5", "16.5"]


@pytest.mark.parametrize("rows", [1, 35, 200])
def test_every_row_is_drawn_however_many(rows: int) -> None:
    svg = dot_plot([Dot(f"row {n}", Point(0.1)) for n in range(rows)], HEADING, AXIS)
    assert [text for text in _texts(svg) if text.startswith("row")] == [
        f"row {n}" for n in range(rows)
    ]
    assert len(_discs(svg, ACCENT)) == rows


def test_labels_of_strangers_are_text_and_nothing_else() -> None:
    label = "<script>alert(1)</script> & \x07\x00"
    svg = dot_plot([Dot(label, Point(0))], HEADING, AXIS, width=2000)
    assert "<script" not in svg
    assert "<script>alert(1)</script> &" in _texts(svg)


def test_the_same_input_gives_the_same_bytes() -> None:
    dots = [Dot("Spain", Point(0.5, 0.4, 0.6), size=3), Dot("Malta", Point(-0.5))]
    assert dot_plot(dots, HEADING, AXIS) == dot_plot(dots, HEADING, AXIS)


def test_refuses_what_it_cannot_draw() -> None:
    with pytest.raises(ValueError, match="no rows"):
        dot_plot([], HEADING, AXIS)
    with pytest.raises(ValueError, match="outside the axis"):
        dot_plot([Dot("Spain", Point(1.5))], HEADING, AXIS)
    with pytest.raises(ValueError, match="name in the legend"):
        dot_plot([Dot("Spain", Point(0), Point(0))], HEADING, AXIS)
    with pytest.raises(ValueError, match="zero or more"):
        Dot("Spain", Point(0), size=-1)


def test_numbers_under_a_plot_of_shares_are_in_per_cent() -> None:
    svg = dot_plot([Dot("Malta", Point(0.3))], HEADING, Axis(0, 1, ticks=".0%"))
    assert {"0\u00a0%", "100\u00a0%"} <= set(_texts(svg))


def test_numbers_under_the_plot_have_the_signs_of_the_language() -> None:
    with speaking(Language.RUSSIAN):
        texts = _texts(dot_plot([Dot("a", Point(0.25))], HEADING, AXIS))
    assert "0,5" in texts
    assert "0.5" not in texts
    assert "+0,25" in texts
