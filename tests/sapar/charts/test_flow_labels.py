from sapar.charts.figures import grouped
from sapar.charts.flow_labels import Labels, words
from sapar.charts.flow_layout import Node
from sapar.charts.lettering import LINE, text_width

WIDE, NARROW = Labels(640, grouped), Labels(328, grouped)
SPAIN = Node("Spain", 1200, 0, 40)


def test_words_stand_around_their_middle_and_are_text() -> None:
    assert words(("a", "<b>"), 10, 50, "end", "red") == (
        '<text x="10.00" y="42.00" dy=".35em" text-anchor="end" fill="red">a</text>'
        '<text x="10.00" y="58.00" dy=".35em" text-anchor="end" fill="red">&lt;b&gt;</text>'
    )


def test_a_wide_picture_writes_totals_beside_names() -> None:
    assert WIDE.room("Spain") == LINE
    assert WIDE.column([SPAIN], "to") == 8 + text_width("Spain") + 8 + text_width("1\u202f200")


def test_a_narrow_picture_writes_totals_under_names() -> None:
    assert NARROW.room("Spain") == 2 * LINE
    assert NARROW.column([SPAIN], "to") == 8 + max(text_width("Spain"), text_width("1\u202f200"))


def test_a_column_has_room_for_its_heading() -> None:
    assert NARROW.column([SPAIN], "Receiving") == 8 + text_width("Receiving")


def test_names_and_totals_stand_outside_of_the_node() -> None:
    taken = text_width("1\u202f200")
    assert WIDE.beside([SPAIN], 100, 10, left=True) == (
        words(("1\u202f200",), 92, 30, "end", "var(--sapar-muted, #5b636b)")
        + words(("Spain",), 84 - taken, 30, "end", "var(--sapar-ink, #1b1f23)")
    )
    assert NARROW.beside([SPAIN], 100, 10, left=False) == (
        words(("Spain",), 108, 22, "start", "var(--sapar-ink, #1b1f23)")
        + words(("1\u202f200",), 108, 38, "start", "var(--sapar-muted, #5b636b)")
    )
