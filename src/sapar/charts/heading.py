"""What every picture carries for those who do not see it, and the frame that it hangs in."""

import re
from dataclasses import dataclass, replace
from html import escape

from sapar.charts.colours import FONT
from sapar.charts.lettering import SIZE, clean

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Heading:
    """Names a picture for screen readers.

    Attributes:
        key: start of the picture's ids, unique on the page: letters, digits, `-`, `_`.
        title: what it shows, in some words.
        description: what it says, in a sentence or two with numbers.

    Raises:
        ValueError: if the key cannot be an id, or a text is empty.
    """

    key: str
    title: str
    description: str

    def __post_init__(self) -> None:
        if not _KEY.fullmatch(self.key):
            raise ValueError(f"key {self.key!r}: expected a letter, then letters, digits, - or _")
        if not clean(self.title) or not clean(self.description):
            raise ValueError(f"picture {self.key}: expected a title and a description")

    def keyed(self, suffix: str) -> "Heading":
        """The same words for a second drawing of the same picture on one page."""
        return replace(self, key=f"{self.key}-{suffix}")


def framed(body: str, heading: Heading, width: float, height: float) -> str:
    """SVG that stands by itself: the body, named by title and description.

    Args:
        body: the SVG inside, already safe.
        heading: its words.
        width: in pixels, at which its text has its natural size.
        height: in pixels.
    """
    key, across, down = heading.key, f"{width:g}", f"{height:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sapar-svg" role="img"'
        f' aria-labelledby="{key}-title {key}-desc" width="{across}" height="{down}"'
        f' viewBox="0 0 {across} {down}" font-family="{FONT}" font-size="{SIZE:g}"'
        f' font-variant="tabular-nums">'
        f'<title id="{key}-title">{escape(clean(heading.title))}</title>'
        f'<desc id="{key}-desc">{escape(clean(heading.description))}</desc>'
        f"{body}</svg>"
    )
