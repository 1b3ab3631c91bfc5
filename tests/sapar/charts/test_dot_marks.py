from sapar.charts.colours import ACCENT, PAPER
from sapar.charts.dot_marks import caps, discs, guides, keys, null_line, spans, ticks
from sapar.charts.legend import Entry
from sapar.charts.vega import Note, along, fixed

NOTE = Note(24, 8, ("words",))


def test_the_first_series_is_full_and_the_second_hollow() -> None:
    full, hollow = discs([], along("at"), hollow=False), discs([], along("at"), hollow=True)
    assert full.channels["fill"] == hollow.channels["stroke"] == fixed(ACCENT)
    assert hollow.channels["fill"] == fixed(PAPER)


def test_guides_run_through_the_whole_plot() -> None:
    assert guides([{"y": 1}], 300).channels["x2"] == fixed(300)


def test_the_null_runs_over_all_rows() -> None:
    line = null_line(0.25, 480)
    assert line.rows == [{"at": 0.25}]
    assert line.channels["y2"] == fixed(480)


def test_spans_and_ticks_take_the_place_that_they_are_given() -> None:
    assert spans([], along("low"), along("high")).channels["x2"] == along("high")
    assert ticks([], along("at")).channels["xc"] == along("at")


def test_caps_stand_across_the_end_of_a_line() -> None:
    assert caps([], along("low")).channels["x"] == along("low")


def test_the_key_shows_each_mark_beside_its_words() -> None:
    interval, low, high, null, first, second = keys(
        [Entry("first", 0, 8, NOTE), Entry("null", 100, 8, NOTE)], area=70
    )
    assert interval.rows == low.rows == high.rows == second.rows == ()
    assert [mark["x"] for mark in first.rows] == [9]
    assert [mark["x"] for mark in null.rows] == [109]
