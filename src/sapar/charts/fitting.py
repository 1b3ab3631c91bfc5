"""One picture for wide and for narrow pages, so that text keeps its size on a phone."""

from collections.abc import Callable
from html import escape

from sapar.charts.heading import Heading
from sapar.charts.lettering import clean

WIDE = 640.0
NARROW = 328.0


def fitted(draw: Callable[[Heading, float], str], heading: Heading) -> str:
    """HTML with the picture drawn twice; the stylesheet shows the one that has room.

    Args:
        draw: draws the picture for a heading and a width in pixels.
        heading: words of the picture; each drawing gets ids of its own.
    """
    wide = draw(heading.keyed("wide"), WIDE)
    narrow = draw(heading.keyed("narrow"), NARROW)
    name = escape(clean(heading.title))
    # Only the narrow drawing may scroll, so only it is a stop of the keyboard.
    return (
        f'<div class="sapar-chart"><div class="sapar-wide">{wide}</div>'
        f'<div class="sapar-narrow" role="group" tabindex="0" aria-label="{name}">{narrow}</div>'
        f"</div>"
    )
