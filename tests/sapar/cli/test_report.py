import os
import re
from pathlib import Path

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.document import Balance
from sapar.cli.report import rules_at, write_report
from sapar.dataset.demonstration import write_demonstration
from sapar.values.unusable import UnusableError


@pytest.fixture(scope="module")
def balance(tmp_path_factory: pytest.TempPathFactory) -> Balance:
    """The balance of the invented scheme."""
    folder = tmp_path_factory.mktemp("demonstration") / "dataset"
    write_demonstration(folder, seed=1)
    return balance_of(folder, selection_from(draws=100))


def test_the_page_stands_where_it_was_asked_for(balance: Balance, tmp_path: Path) -> None:
    page = tmp_path / "a" / "b" / "report.html"
    write_report(balance, page)
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [path.name for path in page.parent.iterdir()] == ["report.html"]


def test_who_may_read_the_page_is_said_by_the_umask(balance: Balance, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_report(balance, tmp_path / "report.html")
    finally:
        os.umask(before)
    assert (tmp_path / "report.html").stat().st_mode & 0o777 == 0o600


def test_the_same_balance_makes_the_same_page(balance: Balance, tmp_path: Path) -> None:
    for name in ("one.html", "two.html"):
        write_report(balance, tmp_path / name)
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_an_earlier_page_is_replaced(balance: Balance, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text("the page before")
    write_report(balance, page)
    assert "the page before" not in page.read_text(encoding="utf-8")


def test_rules_are_linked_as_seen_from_a_page_inside_the_project(repository: Path) -> None:
    folder = repository / "out" / "ministry"
    assert (folder / str(rules_at(folder / "report.html"))).resolve() == repository / "docs/rules"


def test_a_page_that_is_handed_round_carries_no_names_of_folders(
    balance: Balance, tmp_path: Path
) -> None:
    write_report(balance, tmp_path / "report.html")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert re.findall(r'href="([^"#]+)"', text) == []
    assert "(money-shares)" in text


def refused(balance: Balance, page: Path) -> str:
    with pytest.raises(UnusableError) as caught:
        write_report(balance, page)
    return str(caught.value)


def test_a_page_under_a_file_is_refused(balance: Balance, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    page = tmp_path / "file" / "report.html"
    assert refused(balance, page).startswith(f"{page}: error C01: the file cannot be written (")
    assert (tmp_path / "file").read_text() == "mine"


def test_a_page_in_the_place_of_a_folder_is_refused_and_leaves_nothing(
    balance: Balance, tmp_path: Path
) -> None:
    (tmp_path / "report.html").mkdir()
    assert "C01: the file cannot be written" in refused(balance, tmp_path / "report.html")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_page_that_cannot_be_finished_leaves_the_earlier_one(
    balance: Balance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    def fails(*_arguments: object, **_options: object) -> str:
        raise fault

    (tmp_path / "report.html").write_text("the page before")
    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises((UnusableError, KeyboardInterrupt)):
        write_report(balance, tmp_path / "report.html")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    assert (tmp_path / "report.html").read_text() == "the page before"
