"""SHA-256 digests: how a version of a document or a file is named."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

_FORM = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Digest:
    """A SHA-256 digest as 64 lower-case hexadecimal digits.

    Raises:
        ValueError: if the text is of another form.
    """

    text: str

    def __post_init__(self) -> None:
        if not _FORM.fullmatch(self.text):
            raise ValueError(f"digest {self.text!r}: expected 64 lower-case hexadecimal digits")

    @classmethod
    def of(cls, content: bytes) -> "Digest":
        """The digest of some bytes."""
        return cls(hashlib.sha256(content).hexdigest())

    @classmethod
    def of_file(cls, path: Path) -> "Digest":
        """The digest of a file, which is read piece by piece.

        Raises:
            OSError: if it cannot be read.
        """
        with path.open("rb") as file:
            return cls(hashlib.file_digest(file, "sha256").hexdigest())

    def __str__(self) -> str:
        return self.text
