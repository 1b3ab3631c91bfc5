"""The language of a page: what the person chose, else the cookie, else the browser."""

from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from sapar.values.language import speaking
from sapar.values.wording import Language


def language() -> Language:
    """The language of the page."""
    return _LANGUAGES[(translation.get_language() or "en")[:2]]


_LANGUAGES = {each.value: each for each in Language}
"""Looked up, since a page asks some hundred times."""


class PersonLanguage:
    """Shows pages in the language that a person who has signed in chose."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in that language; a choice on this very device goes first."""
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        if not chosen and request.user.is_authenticated and request.user.language:
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = request.user.language  # type: ignore[attr-defined]
        # The site's own words follow Django's language, the library's sentences this one.
        with speaking(language()):
            return self._get_response(request)


def titled(row: Mapping[str, Any]) -> str:
    """The title of a row of a list in the reader's language, else as lists have it.

    Args:
        row: with `title`, and `titles` as the document has them: one text, or one per language.
    """
    told = row.get("titles")
    return str(told.get(language().value, row["title"]) if isinstance(told, dict) else row["title"])
