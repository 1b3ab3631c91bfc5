from pathlib import Path

import pytest

from sapar.exchange.file_content import content_within
from sapar.values.unusable import UnusableError


def test_a_file_is_read_whole_or_one_byte_beyond_the_bound(tmp_path: Path) -> None:
    path = tmp_path / "bank.csv"
    path.write_bytes(b"12345")
    assert content_within(path, 5) == b"12345"
    assert content_within(path, 3) == b"1234"


@pytest.mark.parametrize(
    ("name", "code"),
    [(".", "not-a-file"), ("nothing.csv", "file-unreadable"), ("blank.csv", "file-empty")],
)
def test_what_is_no_file_with_content_is_refused(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "blank.csv").write_bytes(b" \n")
    with pytest.raises(UnusableError) as refused:
        content_within(tmp_path / name, 5)
    assert refused.value.finding.code == code
