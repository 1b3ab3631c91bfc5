from pathlib import Path

import pytest

from sapar.cli.offer_options import write_document
from sapar.values.unusable import UnusableError


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "offer.yaml"
    write_document("Ұсыныс\n", path, replace=False)
    assert path.read_text(encoding="utf-8") == "Ұсыныс\n"


def test_a_file_that_is_there_is_replaced_only_if_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "offer.yaml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(UnusableError, match="O91: is there already"):
        write_document("new", path, replace=False)
    assert path.read_text(encoding="utf-8") == "mine"
    write_document("new", path, replace=True)
    assert path.read_text(encoding="utf-8") == "new"


def test_a_link_that_leads_nowhere_is_something_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "offer.yaml"
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnusableError, match="O91"):
        write_document("new", path, replace=False)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match="O90: the file cannot be written"):
        write_document("new", tmp_path / "nowhere" / "offer.yaml", replace=False)
