from pathlib import Path

from sapar.cli.preparing import show_prepared, shown_progress
from sapar.dataset.facts.folder import Prepared


def test_what_was_made_is_listed_with_its_rows(capsys) -> None:
    show_prepared(Prepared(Path("/d/facts"), {"stays": 1200, "flows": 3}, "asked for"), 2.25)
    assert capsys.readouterr().out.split() == [
        "Fact", "Rows", "─" * 13, "stays", "1,200", "flows", "3",
        "Prepared", "in", "2.2", "s", "(asked", "for):", "/d/facts",
    ]  # fmt: skip


def test_what_was_there_is_told(capsys) -> None:
    show_prepared(Prepared(Path("/d/facts"), {"stays": 1}, None), 0.1)
    assert capsys.readouterr().out == "Already prepared: /d/facts\n"


def test_no_bar_is_drawn_where_nobody_sees_it(capsys) -> None:
    with shown_progress() as progress:
        progress("stays", 0, 2)
    assert capsys.readouterr().err == ""
