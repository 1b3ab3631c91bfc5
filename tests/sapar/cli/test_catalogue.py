import pytest
from click.testing import CliRunner

from sapar.cli.catalogue import catalogue
from sapar.standards.catalogue.loading import catalogue as shipped


def listed(*options: str) -> list[str]:
    """The codes that are listed with some options."""
    result = CliRunner().invoke(catalogue, options)
    assert result.exit_code == 0, result.output
    rows = (line.split() for line in result.output.splitlines())
    return [row[0] for row in rows if row and row[0] in shipped().commitments]


def test_without_options_all_are_listed() -> None:
    assert listed() == list(shipped().commitments)


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (["--force", "gate"], ["A02", "A03", "B01", "C01", "C02", "C04"]),
        (["--section", "f"], ["F01", "F02", "F03", "F04", "F05"]),
        (["--party", "third"], ["F05"]),
        (["--party", "mentor"], ["A06", "C02", "C09", "C11", "C13", "D06", "E07"]),
        (["--section", "B", "--force", "option"], ["B03", "B05", "B06", "B09", "B11"]),
        (["--section", "D", "--force", "gate"], []),
    ],
)
def test_options_choose_and_are_joined(options: list[str], codes: list[str]) -> None:
    assert listed(*options) == codes


def test_an_empty_list_says_what_to_do() -> None:
    result = CliRunner().invoke(catalogue, ["--section", "D", "--force", "gate"])
    told = "No commitment fulfils all of this; leave out one of the options.\n"
    assert (result.exit_code, result.output) == (0, told)


def test_a_subcommand_speaks_the_language_that_the_list_would() -> None:
    result = CliRunner().invoke(catalogue, ["--language", "kk", "show", "C02"])
    assert result.output.startswith("C02 Тәлімгерлік\n")
    result = CliRunner().invoke(catalogue, ["--language", "kk", "show", "C02", "--language", "ru"])
    assert result.output.startswith("C02 Наставничество\n")


def test_what_chooses_from_a_list_goes_with_no_subcommand() -> None:
    result = CliRunner().invoke(catalogue, ["--section", "A", "show", "C02"])
    assert result.exit_code == 2
    assert "--section chooses what is listed; show does not list" in result.output


def test_a_wrong_language_is_refused_with_the_right_ones() -> None:
    result = CliRunner().invoke(catalogue, ["--language", "de"])
    assert result.exit_code == 2
    assert "'de' is not one of 'en', 'kk', 'ru'" in result.output


def test_a_list_loads_no_statistics(run_sapar) -> None:
    ended = run_sapar("catalogue", PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()}
    assert {"scipy.stats", "duckdb", "narwhals"} & loaded == set()
    assert "sapar.terms.wording" in loaded
