"""`sapar demo` leaves a dataset and a report, says where, and replaces only its own."""

import pytest
from click.testing import CliRunner

from sapar.cli.demo import demo
from sapar.dataset.reading import open_dataset
from sapar.values.unusable import UnusableError


def run(*arguments):
    return CliRunner().invoke(demo, [str(each) for each in arguments], catch_exceptions=False)


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    out = tmp_path_factory.mktemp("out") / "demo"
    return out, run("--out", out)


def tables(out):
    found = sorted(path for path in (out / "dataset").iterdir() if path.is_file())
    return {path.name: path.read_bytes() for path in found}


def test_it_ends_by_saying_where_things_are(first):
    out, result = first
    assert result.exit_code == 0
    assert result.output.splitlines()[-3:] == [
        f"Invented dataset: {out / 'dataset'}",
        f"Report: {out / 'report.html'}",
        f"Try next: sapar balance {out / 'dataset'} --by year",
    ]


def test_it_prints_the_balance_and_says_that_it_is_invented(first):
    out, result = first
    with open_dataset(out / "dataset") as dataset:
        ((visits,),) = dataset.connection.execute("SELECT sum(people) FROM stays").fetchall()
    assert "Invented data: they say nothing about any real scheme." in result.output
    assert f"{visits:.0f} visits" in result.output


def test_it_prints_the_glance_and_no_panel(first):
    _out, result = first
    printed = result.output.splitlines()
    assert [line for line in printed if line in ("At a glance", "Who had a say")] == ["At a glance"]


def test_it_writes_a_dataset_and_a_page_and_nothing_else(first):
    out, _result = first
    assert sorted(path.name for path in out.iterdir()) == ["dataset", "report.html"]
    assert "Demonstration scheme (invented)" in (out / "report.html").read_text(encoding="utf-8")


def test_a_second_run_gives_the_same_bytes(first):
    out, result = first
    before, page = tables(out), (out / "report.html").read_bytes()
    again = run("--out", out)
    assert (tables(out), again.output) == (before, result.output)
    assert (out / "report.html").read_bytes() == page


def test_another_seed_invents_other_stays(first, tmp_path):
    out, _result = first
    run("--out", tmp_path, "--seed", 2, "--stays", 300)
    assert tables(tmp_path)["stays.parquet"] != tables(out)["stays.parquet"]


@pytest.mark.parametrize("beside", [[], ["dataset"]])
def test_somebodys_own_report_is_left_alone(tmp_path, beside):
    for name in beside:
        (tmp_path / name).mkdir()
    (tmp_path / "report.html").write_text("mine", encoding="utf-8")
    with pytest.raises(UnusableError) as refused:
        run("--out", tmp_path)
    assert refused.value.finding.code == "C02"
    assert sorted(path.name for path in tmp_path.rglob("*")) == [*beside, "report.html"]
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == "mine"


def test_somebodys_own_files_in_the_dataset_folder_are_left_alone(tmp_path):
    (tmp_path / "dataset").mkdir()
    (tmp_path / "dataset" / "own.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(UnusableError) as refused:
        run("--out", tmp_path)
    assert refused.value.finding.code == "W12"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["dataset", "own.csv"]


def test_out_is_needed():
    assert run().exit_code == 2


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    with pytest.raises(UnusableError):
        run("--out", tmp_path / "taken")
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "mine"
