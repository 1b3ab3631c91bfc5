"""Every measure has a page that tells its rule in words, with worked numbers that are executed."""

import ast
import re
from pathlib import Path

# These put figures together or carry them; the nouns of a stay define them.
CARRIERS = {"values", "charts", "standards", "dataset", "balance", "exchange", "cli"}


def measures(path: Path) -> bool:
    """Whether a module has a public function that returns figures."""
    return any(
        isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and node.returns is not None
        and "Measured" in ast.unparse(node.returns)
        for node in ast.parse(path.read_text(encoding="utf-8")).body
    )


def test_every_module_of_figures_is_explained(repository: Path) -> None:
    source = repository / "src"
    explained = "\n".join(
        page.read_text(encoding="utf-8") for page in (repository / "docs/rules").glob("*.md")
    )
    modules = [
        ".".join(path.relative_to(source).with_suffix("").parts)
        for path in sorted((source / "sapar").glob("*/**/*.py"))
        if path.relative_to(source).parts[1] not in CARRIERS and measures(path)
    ]
    assert modules
    assert [name for name in modules if not re.search(rf"\b{name}\b", explained)] == []


def test_every_rule_has_numbers_that_are_executed(repository: Path) -> None:
    silent = [
        page.name
        for page in sorted((repository / "docs/rules").glob("*.md"))
        if ">>> " not in page.read_text(encoding="utf-8")
    ]
    assert silent == []


def test_a_module_of_figures_is_told_from_one_of_rows(tmp_path: Path) -> None:
    module = tmp_path / "shares.py"
    module.write_text("def share() -> Measured: ...\n", encoding="utf-8")
    assert measures(module)
    module.write_text("def rows() -> list[Flow]: ...\n", encoding="utf-8")
    assert not measures(module)
