from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
ECB = "Date,USD,JPY,\n2027-03-02,1.10,160,\n2027-03-01,1.20,N/A,\n"


def test_rates_become_the_table_of_a_dataset(run_sapar: Run, tmp_path: Path) -> None:
    (tmp_path / "rates.csv").write_text(ECB, encoding="utf-8")
    done = run_sapar("rates", "read", "rates.csv", "--out", "months.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert "2027-03-01" in done.stdout
    assert (tmp_path / "months.csv").read_text(encoding="utf-8") == (
        "currency,month,per_euro\nJPY,2027-03,160.000000\nUSD,2027-03,1.150000\n"
    )
    run_sapar("rates", "read", "rates.csv", "--out", "days.csv", "--by", "day")
    assert (tmp_path / "days.csv").read_text(encoding="utf-8") == (
        "currency,day,per_euro\nJPY,2027-03-02,160\nUSD,2027-03-01,1.20\nUSD,2027-03-02,1.10\n"
    )


def test_a_refused_cell_is_a_finding(run_sapar: Run, tmp_path: Path) -> None:
    (tmp_path / "rates.csv").write_text(ECB + "2027-02-26,x,160,\n", encoding="utf-8")
    done = run_sapar("rates", "read", "rates.csv")
    assert done.returncode == 1
    assert "line 4, column USD: x: a number above zero was expected" in done.stdout


def test_another_file_is_one_message(run_sapar: Run, tmp_path: Path) -> None:
    (tmp_path / "rates.csv").write_text("Name\nA\n", encoding="utf-8")
    done = run_sapar("rates", "read", "rates.csv", "--out", "months.csv")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert not (tmp_path / "months.csv").exists()
