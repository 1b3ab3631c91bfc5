import io

import pytest

from sapar.cli.failures import UnreadError
from sapar.cli.terminal import Joined, console, table, text


def test_tables_are_plain_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    made = table("Party", "Money", numbers=(1,), title="Flows")
    made.add_row(text("host"), text("4,000"))
    made.add_row(text("sending"), text("300"))
    console().print(made)
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        "Flows",
        "",
        " Party     Money",
        " ───────────────",
        " host      4,000",
        " sending     300",
        "",
    ]


def test_a_heading_that_stands_twice_does_not_move_the_other_column(
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = table("Figure", "Figure", numbers=(1,))
    made.add_row("r", "0.5")
    console().print(made)
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert lines[1:2] + lines[3:4] == [" Figure   Figure", " r           0.5"]


def test_text_from_a_file_is_no_markup_and_no_code(capsys: pytest.CaptureFixture[str]) -> None:
    console().print(text("[red]\x1b[31m"))
    assert capsys.readouterr().out == "[red]\\x1b[31m\n"


def test_output_that_nobody_reads_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def flush(self) -> None:
            raise BrokenPipeError

    monkeypatch.setattr("sys.stdout", Closed())
    with pytest.raises(UnreadError):
        console().print("Flows")


def test_a_number_and_its_unit_stay_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    share = "43.9\N{NO-BREAK SPACE}%"
    console().print(text(f"{'x' * 94} {share}"))
    lines = capsys.readouterr().out.splitlines()
    assert [line.rstrip() for line in lines] == ["x" * 94, share]


def test_a_file_that_keeps_units_is_else_the_file_itself() -> None:
    assert Joined(io.StringIO("Flows")).getvalue() == "Flows"
