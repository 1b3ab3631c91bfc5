import re

from sapar.charts.heading import Heading
from sapar.charts.vega import Layer, Note, Plot, along, drawn, fixed, row

HEADING = Heading("plot", "Title", "Description")
DISC = Layer(
    "symbol",
    [{"at": 0.5, "y": 10}, {"at": 7, "y": 20}],
    {"x": along("at"), "y": row("y"), "fill": fixed("var(--sapar-ink, #1b1f23)")},
)
PLOT = Plot(100, 30, 200, 40, (-1, 1), [DISC], ["bottom"])


def test_marks_stand_along_the_axis_and_never_beyond_it() -> None:
    svg = drawn(HEADING, (400, 100), PLOT)
    assert 'transform="translate(100,30)"' in svg
    assert re.findall(
        r'<path transform="translate\(([\d.]+),(\d+)\)" d="M[^"]+" fill="var', svg
    ) == [
        ("150", "10"),
        ("200", "20"),
    ]


def test_colours_stay_properties_of_the_page() -> None:
    assert 'fill="var(--sapar-ink, #1b1f23)"' in drawn(HEADING, (400, 100), PLOT)


def test_keys_stand_in_pixels_of_the_picture() -> None:
    key = Layer("symbol", [{"x": 8, "y": 9}], {"x": row("x"), "y": row("y")})
    assert 'transform="translate(8,9)"' in drawn(HEADING, (400, 100), PLOT, keys=[key])


def test_lines_of_text_stand_around_their_middle() -> None:
    svg = drawn(HEADING, (400, 100), PLOT, [Note(5, 50, ("one", "two"), "right")])
    found = re.search(
        r'<text text-anchor="end" transform="translate\(5,([\d.]+)\)"[^>]*>(.*?)</text>', svg
    )
    assert found
    assert found[2] == '<tspan>one</tspan><tspan x="0" dy="16">two</tspan>'
    # The first of two lines lies half a line above the middle; Vega adds the face's own offset.
    assert 42 < float(found[1]) < 48


def test_the_same_input_gives_the_same_bytes() -> None:
    assert drawn(HEADING, (400, 100), PLOT) == drawn(HEADING, (400, 100), PLOT)


def test_the_typeface_is_named_once() -> None:
    svg = drawn(HEADING, (400, 100), PLOT, [Note(5, 50, ("one",))])
    assert svg.count("font-family") == 1
