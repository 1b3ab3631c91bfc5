import pytest

from sapar.cli.reading_tables import print_survey
from sapar.terms.prose.block import Block, Place, Prose
from sapar.terms.prose.survey import survey
from sapar.values.finding import Finding, Severity


def printed(
    capsys: pytest.CaptureFixture[str], *texts: str, notes: tuple[Finding, ...] = ()
) -> str:
    blocks = tuple(Block(text, Place(page=1, line=at)) for at, text in enumerate(texts, 1))
    print_survey(survey(Prose("terms.txt", blocks, notes)))
    return capsys.readouterr().out


def test_each_clause_has_its_number_place_and_proposals(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "2.1. No mentor is provided by the host.")
    assert "2.1  (page 1, line 1)" in out
    assert "excluded, likely (mentor, provided; “No mentor is provided”)" in out


def test_only_sentences_with_vague_words_are_shown_as_such(
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = printed(capsys, "1. It ends. The host gives adequate help, where possible. It begins.")
    assert "  vague: The host gives [adequate] help, [where possible].\n" in out
    assert "1 sentence with vague words" in out


def test_a_long_clause_is_cut(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "1. The host pays " + "very " * 100 + "much.")
    assert "…" in out
    assert "much" not in out


def test_codes_of_a_terminal_are_written_out_and_notes_are_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    note = Finding("macros-not-run", Severity.WARNING, "terms.txt", "it holds \x1b[2J", "not run")
    out = printed(capsys, "1. The host [bold]pays[/bold] \x1b[31mred.", notes=(note,))
    assert "\x1b" not in out
    assert "[bold]pays[/bold]" in out
    assert "macros-not-run" in out


def test_commitments_of_which_there_is_a_faint_trace_say_where(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "1.1. The sending institution tells the participant the date of {}."
    text = text.format("the next promotion round")
    out = printed(capsys, text)
    assert out.count("possibly: page 1, line 1") == 1
    assert "nobody mentions it" in out
