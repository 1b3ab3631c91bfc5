from sapar.charts.bar_marks import base_line, keys, oblongs, whiskers
from sapar.charts.colours import ACCENT, SECOND
from sapar.charts.legend import Entry
from sapar.charts.vega import Note, along, fixed

NOTE = Note(24, 8, ("words",))


def test_bars_grow_from_zero() -> None:
    layer = oblongs([], second=False, thin=False)
    assert layer.channels["x"] == {"scale": "x", "value": 0}
    assert layer.channels["x2"] == along("at")


def test_paired_bars_are_thinner_and_the_second_has_its_colour() -> None:
    plain, thin = oblongs([], second=False, thin=False), oblongs([], second=True, thin=True)
    assert (plain.channels["height"], thin.channels["height"]) == (fixed(14), fixed(10))
    assert (plain.channels["fill"], thin.channels["fill"]) == (fixed(ACCENT), fixed(SECOND))


def test_a_whisker_has_a_wider_edge_beneath() -> None:
    edge, line = whiskers([{"low": 0, "high": 1, "y": 5}])
    assert edge.rows == line.rows
    assert (edge.channels["strokeWidth"], line.channels["strokeWidth"]) == (fixed(4.5), fixed(1.5))


def test_the_line_of_zero_runs_over_all_rows() -> None:
    assert base_line(52).channels["y2"] == fixed(52)


def test_the_key_shows_swatches_and_the_interval_as_a_line() -> None:
    entries = [Entry(kind, 0, 8, NOTE) for kind in ("first", "second", "interval")]
    assert [layer.kind for layer in keys(entries)] == ["rect", "rect", "rule"]
