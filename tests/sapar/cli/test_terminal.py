import io

import pytest

from sapar.cli.failures import UnreadError
from sapar.cli.terminal import console, table, text


def test_tables_are_plain_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    made = table("Party", "Money", numbers=("Money",), title="Flows")
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
