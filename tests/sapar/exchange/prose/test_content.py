from pathlib import Path

import pytest

from sapar.exchange.prose import content
from sapar.exchange.prose.content import content_of, other_kind
from sapar.values.unusable import UnusableError


def test_all_bytes_are_read(tmp_path: Path) -> None:
    path = tmp_path / "terms.txt"
    path.write_bytes(b"1. The host")
    assert content_of(path) == b"1. The host"


def test_a_file_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content, "MOST_BYTES", 10)
    path = tmp_path / "terms.txt"
    path.write_bytes(b"x" * 11)
    with pytest.raises(UnusableError) as caught:
        content_of(path)
    assert caught.value.finding.code == "prose-too-large"
    assert caught.value.finding.message == "the file has more than 10 bytes"


def test_a_file_of_another_kind_is_named() -> None:
    finding = other_kind("terms.pdf", "a PDF", "it does not begin as one").finding
    assert finding.message == "the file is not a PDF: it does not begin as one"
