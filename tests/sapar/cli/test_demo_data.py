"""`sapar demo-data` makes a dataset of the size asked for, or says why not."""

import pytest
from click.testing import CliRunner

from sapar.cli.demo_data import demo_data
from sapar.dataset.reading import open_dataset
from sapar.values.unusable import UnusableError


def run(*arguments):
    given = [str(each) for each in arguments]
    return CliRunner().invoke(demo_data, given, catch_exceptions=False)


def test_it_has_as_many_stays_as_asked_for_and_says_where(tmp_path):
    result = run("--stays", 30, "--out", tmp_path / "d", "--format", "csv")
    assert (result.exit_code, result.output) == (0, f"Invented dataset: {tmp_path / 'd'}\n")
    with open_dataset(tmp_path / "d") as dataset:
        assert dataset.connection.execute("SELECT count(*) FROM stays").fetchall() == [(30,)]
    assert (tmp_path / "d" / "stays.csv").is_file()


def test_own_parameters_with_a_mistake_leave_nothing(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text("as_of = 2025-12-31\n", encoding="utf-8")
    with pytest.raises(UnusableError) as refused:
        run("--stays", 21, "--out", tmp_path / "d", "--parameters", own)
    assert (refused.value.finding.code, refused.value.finding.place) == (
        "W14",
        f"{own}: last_start",
    )
    assert list(tmp_path.iterdir()) == [own]


def test_too_few_stays_end_the_command_with_2(run_sapar, tmp_path):
    ended = run_sapar("demo-data", "--stays", "20", "--out", str(tmp_path / "d"))
    assert ended.returncode == 2
    assert ended.stderr == (
        "sapar: 20 stays: too few or too many for an invented dataset "
        "(choose from 21 to 10000000) [W15]\n"
    )


@pytest.mark.parametrize("missing", [["--stays", "21"], ["--out", "x"]])
def test_size_and_place_are_needed(missing):
    assert run(*missing).exit_code == 2
