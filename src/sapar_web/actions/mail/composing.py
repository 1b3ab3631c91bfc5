"""The words of a mail: a neutral subject and links, never the matter itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

MOST = 20
"""Links of one mail at most; the first page of the site has them all."""


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
    """A mail about pages of the site.

    Args:
        paths: of the pages; one that is named twice is linked once.
        language: of whoever reads it; the site's own if empty.
    """
    links = [settings.SITE_URL + path for path in dict.fromkeys(paths)]
    told = {"links": links[:MOST], "more": len(links) > MOST, "site": settings.SITE_URL}
    with translation.override(language or settings.LANGUAGE_CODE):
        subject = _("Sapar: something waits for you")
        return Letter(subject, render_to_string("mail/waiting.txt", told))
