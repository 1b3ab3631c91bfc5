from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
CSV = "Date,Description,Amount,Currency\n2027-09-30,fee,-1200.50,EUR\n"


def test_payments_are_read_and_written(run_sapar: Run, tmp_path: Path) -> None:
    (tmp_path / "bank.csv").write_text(CSV, encoding="utf-8")
    done = run_sapar("payments", "read", "bank.csv", "--out", "payments.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert "-1,200.50 EUR" in done.stdout
    header, row = (tmp_path / "payments.csv").read_text(encoding="utf-8").splitlines()
    assert header.startswith("id,on,amount,currency")
    assert row.split(",")[1:4] == ["2027-09-30", "-1200.50", "EUR"]
    again = run_sapar("payments", "read", "payments.csv")
    assert (again.returncode, "sapar" in again.stdout) == (0, True)
    refused = run_sapar("payments", "read", "bank.csv", "--out", "payments.csv")
    assert (refused.returncode, refused.stderr.endswith("[C07]\n")) == (2, True)


def test_a_refused_row_is_a_finding(run_sapar: Run, tmp_path: Path) -> None:
    (tmp_path / "bank.csv").write_text(CSV + "soon,fee,1.00,EUR\n", encoding="utf-8")
    done = run_sapar("payments", "read", "bank.csv")
    assert done.returncode == 1
    assert "line 3" in done.stdout
    assert "A day was expected" in done.stdout


def test_a_table_of_another_bank_is_read_by_its_headings(run_sapar: Run, tmp_path: Path) -> None:
    (tmp_path / "bank.csv").write_text("Күні;Сомасы\n30.09.2027;1.234\n", encoding="utf-8")
    told = ("--column", "on=Күні", "--column", "amount=Сомасы", "--currency", "KZT")
    done = run_sapar("payments", "read", "bank.csv", *told, "--decimal", ",")
    assert (done.returncode, "1,234 KZT" in done.stdout) == (0, True)


def test_a_column_that_names_nothing_is_refused(run_sapar: Run, tmp_path: Path) -> None:
    (tmp_path / "bank.csv").write_text(CSV, encoding="utf-8")
    for column in ("on", "colour=red", "on="):
        done = run_sapar("payments", "read", "bank.csv", "--column", column)
        assert (done.returncode, done.stderr.endswith("[C09]\n")) == (2, True)


def test_what_is_no_statement_is_one_message(run_sapar: Run, tmp_path: Path) -> None:
    (tmp_path / "bank.xml").write_text("<!DOCTYPE a><Document/>", encoding="utf-8")
    done = run_sapar("payments", "read", "bank.xml", "--out", "out.csv")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert not (tmp_path / "out.csv").exists()
