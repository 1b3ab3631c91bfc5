"""Every code by which input is refused is explained where a reader looks for it, and no other."""

import ast
import re
from pathlib import Path

import pytest


def refusals(source: Path) -> list[ast.Call]:
    """The calls in a module that make an UnusableError."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    return [
        call
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "UnusableError"
    ]


def codes(*folders: Path) -> list[str]:
    """The first argument of each such call in some folders, which is to be a plain text."""
    modules = (module for folder in folders for module in folder.rglob("*.py"))
    return [ast.literal_eval(call.args[0]) for module in modules for call in refusals(module)]


def test_the_guide_explains_every_code_of_the_exchange(repository: Path) -> None:
    guide = (repository / "docs/guide/importing.md").read_text(encoding="utf-8")
    chapter = guide.partition("\n## What cannot be used\n")[2]
    explained = re.findall(r"^\| `([a-z-]+)` \| \S", chapter, re.MULTILINE)
    assert explained == sorted(set(codes(repository / "src/sapar/exchange")))


@pytest.mark.parametrize(
    ("page", "chapter", "folders"),
    [
        ("commands.md", "\n## What cannot be used\n", ("cli", "balance")),
        ("groups.md", "", ("standards",)),
        ("dataset.md", "\n## Errors\n", ("dataset",)),
    ],
)
def test_the_reference_explains_every_code(
    repository: Path, page: str, chapter: str, folders: tuple[str, ...]
) -> None:
    text = (repository / "docs/reference" / page).read_text(encoding="utf-8")
    explained = re.findall(r"^\| ([A-Z]\d\d) \| \S", text.partition(chapter or "\n")[2], re.M)
    made = codes(*(repository / "src/sapar" / folder for folder in folders))
    lettered = {code for code in made if re.fullmatch(r"[A-Z]\d\d", code)}
    assert explained == sorted(lettered)


def test_the_reference_explains_what_a_quality_report_may_lack(repository: Path) -> None:
    page = (repository / "docs/reference/quality.md").read_text(encoding="utf-8")
    assert "`quality-unreadable`" in page
