"""What is true depends on its arguments alone: no clock, no environment, no unseeded chance."""

import ast
from collections.abc import Iterator
from pathlib import Path

# The command line is where the day and the seed come in from outside.
DOOR = "cli"
OUTSIDE = {
    "date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "os.environ",
    "os.getenv",
    "time.time",
}
CHANCE = {"default_rng()", "random.default_rng()", "np.random.default_rng()", "Random()"}


def reaches(path: Path) -> Iterator[str]:
    """Where a module reads the clock or the environment, or draws without a seed."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute | ast.Call):
            text = ast.unparse(node)
            if text in CHANCE or any(text == name or text.endswith(f".{name}") for name in OUTSIDE):
                yield f"{path.name}:{node.lineno}: {text}"


def test_only_the_command_line_reads_the_clock_or_the_environment(
    repository: Path, source_files: list[Path]
) -> None:
    house = repository / "src" / "sapar"
    inside = [
        path
        for path in source_files
        if house in path.parents and path.relative_to(house).parts[0] != DOOR
    ]
    assert [found for path in inside for found in reaches(path)] == []


def test_a_clock_and_an_unseeded_draw_are_seen(tmp_path: Path) -> None:
    module = tmp_path / "visits.py"
    module.write_text("a = datetime.date.today()\nb = np.random.default_rng()\n", encoding="utf-8")
    assert sorted(reaches(module)) == [
        "visits.py:1: datetime.date.today",
        "visits.py:2: np.random.default_rng()",
    ]
