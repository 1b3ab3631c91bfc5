"""Files that are read, and what is said of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sapar.terms.files.reading import read_terms
from sapar.values.unusable import UnusableDocumentError

Told = Callable[..., list[str]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """What reading a file says: `line:column code message (reason)`; nothing if it can be read."""

    def told(content: str | bytes, name: str = "terms.yaml") -> list[str]:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        try:
            read_terms(path)
        except UnusableDocumentError as error:
            return [
                f"{each.place.removeprefix(f'{path}:')} {each.code} {each.message} ({each.reason})"
                for each in error.findings
            ]
        return []

    return told
