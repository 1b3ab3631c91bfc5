"""The documentation is whole: every page can be found, every link leads somewhere."""

import re
from pathlib import Path

LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)]*)?\)")
NAMED = re.compile(r"`((?:src|tests|docs|benchmarks|examples|requirements)/[\w./-]+)`")
ELSEWHERE = re.compile(r"[a-z]+:")


def linked(page: Path) -> list[Path]:
    """The files that a page links to within the repository."""
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    return [(page.parent / target).resolve() for target in targets if not ELSEWHERE.match(target)]


def test_every_link_leads_to_a_file(repository: Path, pages: list[Path]) -> None:
    dead = [
        f"{page.relative_to(repository)}: {target}"
        for page in pages
        for target in linked(page)
        if not target.exists()
    ]
    assert dead == []


def test_every_path_that_a_page_names_exists(repository: Path, pages: list[Path]) -> None:
    missing = [
        f"{page.relative_to(repository)}: {path}"
        for page in pages
        for path in NAMED.findall(page.read_text(encoding="utf-8"))
        if not (repository / path).exists()
    ]
    assert missing == []


def test_every_page_can_be_reached_from_the_index(repository: Path, pages: list[Path]) -> None:
    docs = repository / "docs"
    reached: set[Path] = set()
    waiting = [docs / "README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached and page.suffix == ".md" and page.exists():
            reached.add(page)
            waiting += linked(page)
    lost = {page for page in pages if docs in page.parents} - reached
    assert sorted(str(page.relative_to(docs)) for page in lost) == []


def test_decisions_are_numbered_one_by_one_and_titled(repository: Path) -> None:
    records = sorted((repository / "docs/decisions").glob("*.md"))
    assert [record.name[:5] for record in records] == [
        f"{number:04}-" for number in range(1, len(records) + 1)
    ]
    titles = [record.read_text(encoding="utf-8").splitlines()[0] for record in records]
    assert [title.partition(". ")[0] for title in titles] == [
        f"# {number}" for number in range(1, len(records) + 1)
    ]


def test_every_decision_says_why_and_what_follows(repository: Path) -> None:
    expected = ["## Context", "## Decision", "## Consequences"]
    headings = {
        record.name: re.findall(r"^## \w+", record.read_text(encoding="utf-8"), re.MULTILINE)
        for record in (repository / "docs/decisions").glob("*.md")
    }
    assert headings == dict.fromkeys(headings, expected)


def test_every_task_that_a_page_names_exists(repository: Path, pages: list[Path]) -> None:
    makefile = (repository / "Makefile").read_text(encoding="utf-8")
    tasks = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = {
        task
        for page in pages
        for task in re.findall(
            r"(?:`|^ *\$? *)make ([a-z-]+)", page.read_text(encoding="utf-8"), re.M
        )
    }
    assert named - tasks == set()
    assert {"setup", "demo", "test"} <= named
