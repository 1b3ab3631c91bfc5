"""No committed file names a package index or a folder of one machine."""

import re
import subprocess
from pathlib import Path

import pytest

# Written in parts, so that this file does not find itself.
ALIEN = re.compile(
    "|".join(
        (
            "(?<!--no-emit-)index-" + "url",
            "--find-" + "links",
            "/sim" + "ple/",
            r"pypi\." + "org/sim" + "ple",
            r"(?<![\w.\-/:])/(?:work|root|opt|tmp" + "/venv)/",
            r"(?<![\w.\-/:])/home/" + r"\w+/",
        )
    )
)


def alien_lines(path: Path) -> list[int]:
    """Numbers of the lines that name an index or a machine's folder; none in a binary file."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return []
    return [number for number, line in enumerate(lines, 1) if ALIEN.search(line)]


def test_no_committed_file_names_an_index_or_a_machine(repository: Path) -> None:
    run = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 -- whichever git a developer has
        cwd=repository,
        capture_output=True,
        text=True,
        check=True,
    )
    committed = [repository / name for name in run.stdout.split("\0") if name]
    found = {str(path): alien_lines(path) for path in committed if path.is_file()}
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    ("text", "alien"),
    [
        ("--extra-index-" + "url https://packages.example/", True),
        ("see /wo" + "rk/data", True),
        ("run in /ho" + "me/aigul/sapar", True),
        ("uv pip compile --no-emit-index-" + "url", False),
        ("https://example.org/work/plan", False),
        ("../shared/data", False),
    ],
)
def test_an_index_or_a_machine_is_seen(tmp_path: Path, text: str, alien: bool) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"first\n{text}\n", encoding="utf-8")
    assert alien_lines(page) == ([2] if alien else [])
