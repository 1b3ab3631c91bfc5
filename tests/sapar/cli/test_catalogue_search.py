import pytest
from click.testing import CliRunner

from sapar.cli.catalogue_search import search
from sapar.standards.catalogue.loading import catalogue
from sapar.values.wording import Language

VISA = catalogue().commitments["D01"].title[Language.RUSSIAN]


def heads(*arguments: str) -> list[str]:
    """The lines with a code and a title."""
    output = CliRunner().invoke(search, arguments).output
    return [line for line in output.splitlines() if line[1:3].isdigit()]


def test_the_likeliest_comes_first_with_its_clause() -> None:
    output = CliRunner().invoke(search, ["refund"]).output
    assert output.startswith("B08 Refund of what is not delivered\n  The host, or the contractor,")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (["mentors", "absence"], "C03 Replacement of an absent mentor"),
        (["тәлімгердің"], "C01 Келгенге дейін аталған тәлімгер"),
        (["наставника"], "C01 Наставник назван до приезда"),
        (["C02"], "C02 Mentoring"),
    ],
)
def test_words_of_any_language_are_found(words: list[str], first: str) -> None:
    assert heads(*words)[0] == first


def test_a_language_may_be_asked_for() -> None:
    assert heads("виза", "--language", "ru") == ["D01 " + VISA]
    assert heads("housing", "--language", "ru") == []


def test_more_are_counted_than_are_printed() -> None:
    output = CliRunner().invoke(search, ["mentor", "--top", "2"]).output
    assert len(heads("mentor", "--top", "2")) == 2
    assert output.splitlines()[-1] == (
        "11 commitments; --top 11 prints all. All about one: sapar catalogue show C01"
    )


def test_nothing_found_shows_a_way_out() -> None:
    output = CliRunner().invoke(search, ["refnd"]).output
    assert output.startswith("No commitment speaks of refnd. Did you mean refund")
    output = CliRunner().invoke(search, ["xyzzy"]).output
    assert output == (
        "No commitment speaks of xyzzy. Try another word, or list all: sapar catalogue\n"
    )


def test_codes_of_a_terminal_are_written_out() -> None:
    output = CliRunner().invoke(search, ["\x1b[31mxyzzy"]).output
    assert output.startswith(r"No commitment speaks of \x1b[31mxyzzy.")


@pytest.mark.parametrize("words", ["", " ", "…"])
def test_a_search_needs_a_word(words: str) -> None:
    result = CliRunner().invoke(search, [words])
    assert result.exit_code == 2
    assert "there is no word in WORDS; give at least one" in result.output
