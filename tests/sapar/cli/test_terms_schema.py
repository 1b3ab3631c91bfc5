"""`sapar terms schema`, run as a user runs it."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

RunSapar = Callable[..., "CompletedProcess[str]"]


def test_the_published_schema_is_printed(run_sapar: RunSapar, repository: Path) -> None:
    run = run_sapar("terms", "schema")
    published = (repository / "docs/reference/terms.schema.json").read_text(encoding="utf-8")
    assert (run.returncode, run.stdout) == (0, published)
