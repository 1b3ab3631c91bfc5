"""Which characters the fonts of the PDF can draw; others are written out, so that none is lost.

The fonts are those that come inside Typst (Libertinus Serif, New Computer Modern, DejaVu Sans
Mono): Latin, Greek, Cyrillic with all Kazakh letters, Armenian, Georgian, Hebrew, signs. A file
for archives may not hold a character that has no picture.
"""

import re
from typing import Final

DRAWN: Final = (
    "\n\x20-\x7e\xa0-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u04ff\u0510-\u0513"
    "\u051a-\u051d\u0531-\u0556\u0559-\u058a\u058d-\u058f\u0591-\u05c7\u05d0-\u05ea\u10d0-\u10ff"
    "\u1e00-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d\u1f50-\u1f57\u1f5f-\u1f7d\u1f80-\u1fb4"
    "\u1fb6-\u1fc4\u1fc6-\u1fd3\u1fd6-\u1fdb\u1fdd-\u1fef\u1ff2-\u1ff4\u1ff6-\u1ffe\u2010-\u2027"
    "\u202f-\u2040\u2044-\u2052\u2054-\u205e\u2070\u2071\u2074-\u208e\u2090-\u209c\u20a0-\u20c0"
    "\u2100-\u211e\u2120\u2122\u2124\u2126-\u2151\u2153-\u2184\u2190-\u23ff\u2460-\u262f"
    "\u2701-\u2704\u270c-\u2727\u2794\u2798-\u27af\u2900-\u2aff\u2c60-\u2c7f\ufb00-\ufb06"
)
"""Ranges of characters, as in a regular expression."""

_UNDRAWN: Final = re.compile(f"[^{DRAWN}]")


def drawable(text: str) -> str:
    """A text in which characters without a picture are written out.

    >>> drawable("Дәптер 京")
    'Дәптер [U+4EAC]'
    """
    return _UNDRAWN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)
