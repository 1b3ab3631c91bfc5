"""What a folder of facts says of itself: by which definitions it was made, and from which files."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sapar.dataset.whole_file import write_whole

FACTS_FOLDER = "facts"
MANIFEST = "facts.json"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the dataset as it was when the facts were made from it.

    Attributes:
        path: inside the dataset's folder.
        bytes: its size.
        mtime_ns: when it was last written, in nanoseconds as the file system tells them.
        sha256: of its content.
    """

    path: str
    bytes: int
    mtime_ns: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The file `facts.json`.

    Attributes:
        version: of the definitions (`registry.VERSION`).
        as_of: last day of the record as the dataset said it, `YYYY-MM-DD`.
        facts: rows of each fact.
        sources: each table's file.
    """

    version: int
    as_of: str | None
    facts: dict[str, int]
    sources: dict[str, SourceFile]

    def to_json(self) -> str:
        """The file's text."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n"

    def write(self, folder: Path) -> None:
        """Write it into a folder of facts.

        Raises:
            OSError: if it cannot be written.
        """
        write_whole(folder / MANIFEST, self.to_json())


def read_manifest(folder: Path) -> Manifest | None:
    """What a folder of facts says of itself; None if there is none, or none that can be read."""
    try:
        raw = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return _manifest(raw)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _manifest(raw: dict[str, Any]) -> Manifest:
    sources = {name: SourceFile(**each) for name, each in raw["sources"].items()}
    facts = {str(name): int(rows) for name, rows in raw["facts"].items()}
    return Manifest(raw["version"], raw["as_of"], facts, sources)
