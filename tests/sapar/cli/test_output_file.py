"""Files that commands write."""

from pathlib import Path

import pytest

from sapar.cli.output_file import write_file, write_new
from sapar.values.unusable import UnusableError


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "offer.yaml"
    write_new("Ұсыныс\n", path, replace=False)
    assert path.read_text(encoding="utf-8") == "Ұсыныс\n"


def test_a_file_that_is_there_is_replaced_only_if_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "offer.yaml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(UnusableError, match="C07: is there already"):
        write_new("new", path, replace=False)
    assert path.read_text(encoding="utf-8") == "mine"
    write_new("new", path, replace=True)
    assert path.read_text(encoding="utf-8") == "new"


def test_a_link_that_leads_nowhere_is_something_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "offer.yaml"
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnusableError, match="C07"):
        write_new("new", path, replace=False)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match="C01: the file cannot be written"):
        write_new("new", tmp_path / "nowhere" / "offer.yaml", replace=False)


def test_folders_are_made_if_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "page.html"
    with pytest.raises(UnusableError, match="C01"):
        write_file(b"", path)
    write_file(b"x", path, folders=True)
    assert path.read_bytes() == b"x"
