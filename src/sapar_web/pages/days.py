"""Days in the language of the page."""

from datetime import date
from functools import lru_cache

from django.utils.formats import date_format

from sapar.values.wording import Language
from sapar_web.pages.language import language

KEPT = 4096
"""Days that a process keeps in words: a page has the same ones many times, and so has the next."""


def day_in_words(on: date) -> str:
    """A day as the language of the page writes it."""
    return _written(on, language())


@lru_cache(KEPT)
def _written(on: date, spoken: Language) -> str:  # noqa: ARG001 -- the format is that language's
    return date_format(on, "DATE_FORMAT")
