"""Modules are named for nouns of the field, and nothing is left half done."""

import re
from pathlib import Path

DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "services", "manager", "tools"}
UNFINISHED = re.compile(
    "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3, "raise NotImplemented" + "Error"))
)
TEXT = {".py", ".html", ".css", ".toml", ".txt"}


def test_no_module_is_a_drawer(source_files: list[Path], test_files: list[Path]) -> None:
    names = {
        str(path)
        for path in source_files + test_files
        if DRAWERS & {path.stem.removeprefix("test_"), path.parent.name}
    }
    assert names == set()


def test_nothing_is_left_half_done(repository: Path) -> None:
    unfinished = [
        f"{path.relative_to(repository)}:{number}"
        for folder in ("src", "tests", "benchmarks")
        for path in sorted((repository / folder).rglob("*"))
        if path.suffix in TEXT
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert unfinished == []
