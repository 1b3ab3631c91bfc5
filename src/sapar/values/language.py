"""Marks for translation.

`_` translates a sentence now; `mark` only marks it, for sentences declared as data and
translated when they are shown (with `_`). Both are found by gettext extraction.
"""

from gettext import NullTranslations

# One catalogue, looked up once: gettext's own module functions search the disk at every call.
_CATALOGUE = NullTranslations()

_ = _CATALOGUE.gettext
ngettext = _CATALOGUE.ngettext


def mark(sentence: str) -> str:
    """Return the sentence as it is, marked for translation."""
    return sentence
