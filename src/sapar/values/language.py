"""Marks for translation.

`_` translates a sentence now; `mark` only marks it, for sentences declared as data and
translated when they are shown (with `_`). Both are found by gettext extraction.
"""

from gettext import gettext as _
from gettext import ngettext

__all__ = ["_", "mark", "ngettext"]


def mark(sentence: str) -> str:
    """Return the sentence as it is, marked for translation."""
    return sentence
