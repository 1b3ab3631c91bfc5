from io import StringIO

from rich.console import Console

from sapar.cli.figure_rows import Cell, FigureRow, show_rows
from sapar.values.measured import Measured

BOUNDS = Measured.of(0.5, low=0.5, high=0.75, n=4, coverage=1.0, method="if all is true")
NONE = Measured.not_computable("nobody asked")


def printed(columns: int, *rows: FigureRow) -> list[str]:
    """What is printed, line by line, with runs of blanks made one and rules left out."""
    out = StringIO()
    console = Console(file=out, width=120, markup=False, highlight=False)
    show_rows("Name", [f"C{number}" for number in range(columns)], rows, console)
    told = [" ".join(line.split()) for line in out.getvalue().splitlines()]
    return [line for line in told if line.strip("\N{BOX DRAWINGS LIGHT HORIZONTAL} ")]


def test_intervals_are_shown_where_there_is_room() -> None:
    row = FigureRow("Mentor", (Cell(BOUNDS, "ratio"),))
    assert printed(1, row) == ["Name C0 [bounds]", "Mentor 0.500 [0.500, 0.750]"]


def test_many_columns_show_values_only_and_say_where_intervals_are() -> None:
    row = FigureRow("Mentor", (Cell(BOUNDS, "ratio"),) * 4)
    assert printed(4, row) == [
        "Name C0 C1 C2 C3",
        "Mentor 0.500 0.500 0.500 0.500",
        "In --out FILE.html and --format json: intervals.",
    ]


def test_what_is_missing_has_its_reason_below() -> None:
    rows = (FigureRow("Mentor", (Cell(NONE, "ratio"),)), FigureRow("Desk", (Cell(NONE, "ratio"),)))
    assert printed(1, *rows) == ["Name C0", "Mentor - a", "Desk - a", "a: nobody asked"]


def test_a_row_without_cells_heads_those_below_it() -> None:
    rows = (FigureRow("What was delivered"), FigureRow("Desk", (Cell(BOUNDS, "percent"),)))
    assert printed(1, *rows)[1] == "What was delivered"


def test_columns_without_room_are_left_out_and_counted() -> None:
    row = FigureRow("Mentor", (Cell(BOUNDS, "ratio"),) * 20)
    told = printed(20, row)
    assert told[1] == " ".join(["Mentor", *["0.500"] * 11])
    assert told[2] == "In --out FILE.html and --format json: 9 columns more, intervals."


def test_bounds_within_which_nothing_is_unknown_are_not_written() -> None:
    sure = Measured.of(1.0, low=1.0, high=1.0, n=4, coverage=1.0, method="if all is true")
    row = FigureRow("Desk", (Cell(sure, "ratio"),))
    assert printed(1, row) == ["Name C0", "Desk 1.000"]
