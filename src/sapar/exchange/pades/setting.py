"""The leaf of signatures and what stands in each place on it, set by Typst with its own fonts."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import typst

from sapar.terms.rendering.glyphs import drawable

WIDTH, HEIGHT, GAP = 499, 104, 8
"""Points: of the place of one signature, and between two."""

HEAD = 18
"""Points at the top of a place, in which its title stands; the signature goes below."""

LEFT, TOP = 48, 700
"""Points from the left and the lower edge of an A4 page at which the first place begins."""

MOST = 6
"""Places on a leaf: as many as parties can sign."""

_MOMENT = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the leaf, which one party signs.

    Attributes:
        field: name of the party's signature field, as in `host`.
        title: who signs there, in the words of the reader.
    """

    field: str
    title: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """The page for signatures at the end of a document.

    Attributes:
        title: of the page.
        lines: label and text, as in the document's title and digest.
        places: at most `MOST`, in order.
        note: what a signature here means.
        language: of the texts, as in `kk`.
    """

    title: str
    lines: Sequence[tuple[str, str]]
    places: Sequence[Place]
    note: str
    language: str


@dataclass(frozen=True, slots=True)
class Block:
    """What stands in a place once it is signed.

    Attributes:
        title: who signed, largest.
        lines: label and text.
        language: of the texts.
    """

    title: str
    lines: Sequence[tuple[str, str]]
    language: str


def box_of(place: int) -> tuple[int, int, int, int]:
    """Left, lower, right and upper edge of where a place is signed; places are counted from 0."""
    high = TOP - place * (HEIGHT + GAP)
    return LEFT + 1, high - HEIGHT + 1, LEFT + WIDTH - 1, high - HEAD


def set_leaf(leaf: Leaf) -> bytes:
    """The page as a PDF of its own."""
    told = {"kind": "leaf", "title": leaf.title, "note": leaf.note, "language": leaf.language}
    places = [{"title": place.title} for place in leaf.places]
    measures = {"width": WIDTH, "height": HEIGHT, "gap": GAP, "left": LEFT, "top": TOP}
    return _set({**told, **measures, "lines": _pairs(leaf.lines), "places": places})


def set_block(block: Block) -> bytes:
    """The content of a place as a PDF of its own, of its size."""
    told = {"kind": "block", "title": block.title, "language": block.language}
    left, low, right, high = box_of(0)
    size = {"width": right - left, "height": high - low}
    return _set({**told, **size, "lines": _pairs(block.lines)})


def _pairs(lines: Sequence[tuple[str, str]]) -> list[list[str]]:
    return [list(pair) for pair in lines]


def _set(told: dict[str, Any]) -> bytes:
    text = drawable(json.dumps(told, ensure_ascii=False))
    return typst.compile(
        _source(),
        ignore_system_fonts=True,
        format="pdf",
        timestamp=_MOMENT,
        sys_inputs={"told": text},
    )


@cache
def _source() -> bytes:
    return (resources.files("sapar.exchange.pades") / "pages" / "signatures.typ").read_bytes()
