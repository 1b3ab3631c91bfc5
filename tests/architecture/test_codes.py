"""Every code by which the exchange refuses a file is explained in the guide, and no other."""

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


@pytest.fixture
def codes(repository: Path) -> list[str]:
    """The first argument of each such call in the exchange, which is to be a plain text."""
    modules = (repository / "src/sapar/exchange").rglob("*.py")
    return [ast.literal_eval(call.args[0]) for module in modules for call in refusals(module)]


def test_the_guide_explains_every_code_of_the_exchange(repository: Path, codes: list[str]) -> None:
    guide = (repository / "docs/guide/importing.md").read_text(encoding="utf-8")
    chapter = guide.partition("\n## What cannot be used\n")[2]
    explained = re.findall(r"^\| `([a-z-]+)` \| \S", chapter, re.MULTILINE)
    assert explained == sorted(set(codes))
