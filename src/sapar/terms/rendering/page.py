"""Terms of reference as one HTML page: no script, nothing loaded, light, dark and printed."""

import re
from functools import cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sapar.charts.stylesheet import stylesheet
from sapar.terms.rendering.outline import Outline, parts

_COUNTERS: Final = {"{page}": "counter(page)", "{pages}": "counter(pages)"}

_PIECE: Final = 16
"""Letters after which a word of more than twice as many may break."""


def page_of(outline: Outline) -> bytes:
    """The page in UTF-8; the same for the same outline."""
    made = templates(outline.language).get_template("terms.html")
    text = made.render(
        outline=outline, stylesheet=_stylesheet(), page_number=_page_number(outline.page)
    )
    return text.encode()


def _page_number(phrase: str) -> str:
    """The number of a printed page as the value of CSS's `content`.

    >>> _page_number("Page {page} of {pages}")
    '"Page " counter(page) " of " counter(pages)'
    """
    parts = re.split(r"(\{pages?\})", phrase)
    return " ".join(_COUNTERS.get(part, f'"{part}"') for part in parts if part)


@cache
def templates(language: str) -> Environment:
    """Templates with every value escaped.

    Args:
        language: of the page, for words inside a part that is in another.
    """
    environment = Environment(
        loader=PackageLoader("sapar.terms.rendering", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["language"] = language
    environment.filters.update(_filters())
    return environment


def _filters() -> dict[str, Any]:
    return {"kind": lambda block: type(block).__name__, "parts": parts, "breakable": breakable}


def breakable(text: str) -> Markup:
    """A text as HTML in which a very long word may break, as addresses and digests must.

    >>> str(breakable("<i> " + "a" * 33))
    '&lt;i&gt; aaaaaaaaaaaaaaaa<wbr>aaaaaaaaaaaaaaaa<wbr>a'
    """
    return Markup("").join(
        Markup("<wbr>").join(word[start : start + _PIECE] for start in range(0, len(word), _PIECE))
        if len(word) > 2 * _PIECE
        else word
        for word in re.split("( )", text)
    )


@cache
def _stylesheet() -> str:
    environment = templates("en")
    source, *_rest = environment.loader.get_source(environment, "terms.css")  # type: ignore[union-attr]
    colours = stylesheet().partition(".sapar-chart")[0]
    return colours + source
