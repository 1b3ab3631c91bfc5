"""The real command, run as a user runs it, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

RunSapar = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run_sapar(repository: Path, tmp_path: Path) -> RunSapar:
    """Run `sapar` with arguments, in a folder of its own."""

    def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-c", "from sapar.cli.main import main; main()", *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=300,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(repository / "src"), **environment},
        )

    return run
