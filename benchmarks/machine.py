"""Running a task in a process of its own, and saying what machine it ran on."""

import json
import platform
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from os import cpu_count
from pathlib import Path

PACKAGES = ("sapar", "duckdb", "polars", "pandas", "pyarrow", "narwhals", "numpy", "scipy")


def timed(module: str, task: str, *arguments: str) -> dict[str, float]:
    """What one task of a module of tasks took, as it printed it: seconds and peak megabytes."""
    command = [sys.executable, "-m", module, task, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def machine() -> str:
    """What the results were measured on."""
    memory = int(Path("/proc/meminfo").read_text(encoding="utf-8").split()[1]) / 2**20
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{datetime.now(UTC):%Y-%m-%d}; {cpu_count()} processors ({platform.machine()}), "
        f"{memory:.0f} GiB; Python {platform.python_version()}; {versions}."
    )
