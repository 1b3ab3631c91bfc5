"""The words of a mail: a neutral subject and one link, never the matter itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from sapar.values.language import speaking
from sapar.values.wording import Language


@dataclass(frozen=True, slots=True)
class Letter:
    """What a mail says.

    Attributes:
        subject: one line.
        body: plain text.
    """

    subject: str
    body: str


def letter(paths: Sequence[str], language: str = "") -> Letter:
    """A mail about pages of the site, with one link.

    Args:
        paths: of the pages. Where there are several, the link is that of the first page of the
            site, which has them all.
        language: of whoever reads it; the site's own if empty.
    """
    things = set(paths)
    path = paths[0] if len(things) == 1 else "/"
    told = {"link": settings.SITE_URL + path, "number": len(things)}
    return _written("mail/waiting.txt", told, language)


def letter_with_links(paths: Sequence[str], language: str = "") -> Letter:
    """A mail for somebody without an account: a link of their own to each page that waits.

    Args:
        paths: of the pages, each with the secret of its link.
        language: of whoever reads it; the site's own if empty.
    """
    links = [settings.SITE_URL + path for path in paths]
    return _written("mail/held.txt", {"links": links, "number": len(links)}, language)


def _written(template: str, told: Mapping[str, Any], language: str) -> Letter:
    spoken = language or settings.LANGUAGE_CODE
    with translation.override(spoken), speaking(Language(spoken)):
        subject = _("Sapar: something waits for you")
        return Letter(subject, render_to_string(template, dict(told)))
