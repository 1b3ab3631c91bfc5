"""Terms of reference as PDF, by Typst: tagged, fit for archives, with its own fonts.

No font of the machine is used and no clock is read: the same outline gives the same bytes.
"""

import dataclasses
import datetime as dt
import json
import re
from functools import cache
from importlib import resources
from typing import Any, Final

import typst

from sapar.terms.rendering.glyphs import drawable
from sapar.terms.rendering.outline import Outline

STANDARDS: Final = ("a-2a", "ua-1")
"""For archives (PDF/A-2a), and for readers by ear (PDF/UA-1)."""


def pdf_of(outline: Outline) -> bytes:
    """The document; the same bytes for the same outline."""
    return typst.compile(
        _source(),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=list(STANDARDS),
        timestamp=dt.datetime.combine(outline.dated, dt.time(), tzinfo=dt.UTC),
        sys_inputs={"outline": drawable(data_of(outline))},
    )


@cache
def _source() -> bytes:
    return (resources.files("sapar.terms.rendering") / "pages" / "terms.typ").read_bytes()


def data_of(outline: Outline) -> str:
    """An outline as JSON, in which each part says what it is."""
    content = _plain(outline)
    content["dated"] = {
        "year": outline.dated.year, "month": outline.dated.month, "day": outline.dated.day,
    }  # fmt: skip
    content["page"] = [piece for piece in re.split(r"(\{pages?\})", outline.page) if piece]
    content["short_title"] = outline.short_title
    return json.dumps(content, ensure_ascii=False)


def _plain(part: Any) -> Any:
    if dataclasses.is_dataclass(part) and not isinstance(part, type):
        fields = {each.name: _plain(getattr(part, each.name)) for each in dataclasses.fields(part)}
        return {"is": type(part).__name__, **fields}
    return [_plain(each) for each in part] if isinstance(part, tuple) else _simple(part)


def _simple(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value
