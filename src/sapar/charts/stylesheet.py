"""The stylesheet that a page with pictures carries."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "style"
"""Folder that holds it and nothing else, for sites that serve it as a file."""


@cache
def stylesheet() -> str:
    """CSS to put once into a page: colours (light, dark, print) and which width is shown."""
    return (FOLDER / "charts.css").read_text(encoding="utf-8")
