"""A file is there whole, or as it was before."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from sapar.dataset import whole_file
from sapar.dataset.whole_file import write_whole


@pytest.fixture
def umask() -> Iterator[None]:
    """Whatever the umask was, it is so again afterwards."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_the_file_holds_the_text_and_nothing_is_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("earlier and longer")
    write_whole(path, "Жаңа\n")
    assert path.read_bytes() == "Жаңа\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_whole(tmp_path / "terms.pdf", b"%PDF\r\n\xff")
    assert (tmp_path / "terms.pdf").read_bytes() == b"%PDF\r\n\xff"


@pytest.mark.usefixtures("umask")
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_who_may_read_it_is_said_by_the_umask(tmp_path: Path, mask: int, mode: int) -> None:
    os.umask(mask)
    write_whole(tmp_path / "page.html", "text")
    assert (tmp_path / "page.html").stat().st_mode & 0o777 == mode


def test_a_link_where_the_text_is_written_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole_file, "token_hex", lambda _bytes: "guessed")
    (tmp_path / "theirs").write_text("theirs")
    link = tmp_path / ".page.html.partial-guessed"
    link.symlink_to(tmp_path / "theirs")
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "page.html", "text")
    assert (tmp_path / "theirs").read_text() == "theirs"
    assert link.is_symlink()
    assert not (tmp_path / "page.html").exists()


def test_the_name_beside_it_is_another_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = []

    def noted(beside: Path, _place: Path) -> None:
        names.append(beside.name)
        beside.unlink()

    monkeypatch.setattr(Path, "replace", noted)
    for _time in range(2):
        write_whole(tmp_path / "page.html", "text")
    assert len(set(names)) == 2


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_was_there_stays_where_the_new_cannot_be_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    def fails(*_arguments: object) -> None:
        raise fault

    path = tmp_path / "page.html"
    path.write_text("earlier")
    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(type(fault)):
        write_whole(path, "text")
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_text() == "earlier"


def test_a_text_that_is_no_utf_8_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "page.html", "\ud800")
    assert list(tmp_path.iterdir()) == []
