import re

import pytest
from defusedxml.ElementTree import fromstring

from sapar.charts.axis import Axis
from sapar.charts.figures import percent
from sapar.charts.points import Point
from sapar.charts.strip import strip

SHARES = Axis(0, 1, write=percent)
SVG = "{http://www.w3.org/2000/svg}"


def dots(svg: str) -> list[float]:
    return [float(found.attrib["cx"]) for found in fromstring(svg).iter(f"{SVG}circle")]


def faint_lines(svg: str) -> list[tuple[float, float, float]]:
    """Start, end and thickness of the intervals."""
    return [
        (float(at["x1"]), float(at["x2"]), float(at["stroke-width"]))
        for at in (line.attrib for line in fromstring(svg).iter(f"{SVG}line"))
        if "stroke-opacity" in at
    ]


def caps(svg: str) -> list[tuple[float, float]]:
    """Place and height of the ends of the interval."""
    return [
        (float(at["x1"]), float(at["y2"]) - float(at["y1"]))
        for at in (line.attrib for line in fromstring(svg).iter(f"{SVG}line"))
        if at.get("class") == "sapar-cap"
    ]


def test_a_figure_stands_in_proportion_between_the_margins() -> None:
    places = [dots(strip(Point(value), SHARES, width=114))[0] for value in (0, 0.25, 1)]
    assert places == [7, 32, 107]


def test_an_interval_is_a_line_and_bounds_are_a_bar() -> None:
    point = Point(0.5, 0.25, 0.75)
    assert faint_lines(strip(point, SHARES, width=114)) == [(32, 82, 2.5)]
    assert faint_lines(strip(point, SHARES, width=114, bounds=True)) == [(32, 82, 13)]


def test_an_interval_ends_in_caps_taller_than_the_dot_so_that_a_narrow_one_is_seen() -> None:
    narrow = Point(0.5, 0.49, 0.51)
    assert caps(strip(narrow, SHARES, width=114)) == [(56, 13), (58, 13)]
    assert caps(strip(narrow, SHARES, width=114, bounds=True)) == []


def test_an_interval_that_leaves_the_axis_ends_at_its_edge() -> None:
    assert faint_lines(strip(Point(0.5, -1, 2), SHARES, width=114)) == [(7, 107, 2.5)]


def test_a_figure_without_a_value_leaves_the_axis_empty() -> None:
    svg = strip(Point(None), SHARES)
    assert (dots(svg), faint_lines(svg)) == ([], [])


def test_the_ends_and_the_null_are_written() -> None:
    svg = strip(Point(0.2), Axis(-1, 1, line=0))
    texts = [text.text for text in fromstring(svg).iter(f"{SVG}text")]
    assert texts == ["\N{MINUS SIGN}1.00", "+1.00", "0.00"]


def test_a_screen_reader_passes_over_it() -> None:
    svg = strip(Point(0.2), SHARES)
    assert 'aria-hidden="true"' in svg
    assert re.search(r'style=|<title|id="', svg) is None


def test_a_value_outside_the_axis_is_refused() -> None:
    with pytest.raises(ValueError, match="outside the axis"):
        strip(Point(1.5), SHARES)
