"""The colours of the stylesheet, and how well each stands out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sapar.charts.contrast import contrast

_SHEET = Path(__file__).resolve().parents[2] / "static" / "sapar.css"
_COLOUR = re.compile(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")

GROUNDS = ("ground", "raised")
"""Colours that text and marks stand on."""

TEXT, MARK, FAINT = 4.5, 3.0, 1.0
"""The least contrast of text, and of marks and edges (WCAG 2.2: 1.4.3, 1.4.11); of faint lines."""

LEAST = {
    "ink": TEXT,
    "soft": TEXT,
    "accent": TEXT,
    "wrong": TEXT,
    "right": TEXT,
    "wait": TEXT,
    "field": MARK,
    "line": FAINT,
}
"""What each colour must reach on every ground. Faint lines part what already stands apart."""


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour of the stylesheet.

    Attributes:
        name: its custom property, without dashes.
        light: in the light scheme, as `#rrggbb`.
        dark: in the dark scheme.
    """

    name: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Contrast:
    """How well a colour stands out from its ground.

    Attributes:
        colour: that stands out.
        ground: that it stands on.
        light: ratio in the light scheme, from 1 to 21.
        dark: ratio in the dark scheme.
        least: ratio that both must reach.
    """

    colour: Colour
    ground: Colour
    light: float
    dark: float
    least: float


@cache
def palette() -> Mapping[str, Colour]:
    """Colours by name, in the order of the stylesheet."""
    found = _COLOUR.findall(_SHEET.read_text(encoding="utf-8"))
    return {name: Colour(name, light, dark) for name, light, dark in found}


def contrasts() -> Iterator[Contrast]:
    """Each colour on each ground that it is used on."""
    colours = palette()
    for name, least in LEAST.items():
        for ground in GROUNDS:
            yield _measured(colours[name], colours[ground], least)
    yield _measured(colours["on-accent"], colours["accent"], TEXT)
    yield _measured(colours["ground"], colours["wait"], TEXT)


def _measured(colour: Colour, ground: Colour, least: float) -> Contrast:
    light, dark = contrast(colour.light, ground.light), contrast(colour.dark, ground.dark)
    return Contrast(colour, ground, light, dark, least)
