"""The stylesheet that a page with pictures carries."""

from functools import cache
from importlib.resources import files


@cache
def stylesheet() -> str:
    """CSS to put once into a page: colours (light, dark, print) and which width is shown."""
    return files(__package__).joinpath("charts.css").read_text(encoding="utf-8")
