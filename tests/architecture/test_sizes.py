"""Files and functions stay small enough to be read in one go."""

import ast
from collections.abc import Iterator
from pathlib import Path

LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 50


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function of a file with its number of lines, docstring included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path.name}: {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_longer_than_300_lines(source_files: list[Path], test_files: list[Path]) -> None:
    lengths = {
        str(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in source_files + test_files
    }
    assert {path: n for path, n in lengths.items() if n > LINES_OF_A_FILE} == {}


def test_no_function_is_longer_than_50_lines(source_files: list[Path]) -> None:
    lengths = [found for path in source_files for found in functions(path)]
    assert [(name, n) for name, n in lengths if n > LINES_OF_A_FUNCTION] == []


def test_a_function_is_measured_with_its_signature_and_docstring(tmp_path: Path) -> None:
    module = tmp_path / "visits.py"
    module.write_text('def days():\n    """Days."""\n    return 84\n', encoding="utf-8")
    assert list(functions(module)) == [("visits.py: days", 3)]
