"""What the page of an offer shows that follows from its text and its terms: kept as HTML."""

from collections.abc import Mapping
from typing import Any

from django.template.loader import render_to_string

from sapar.values.digest import Digest
from sapar.values.wording import Language
from sapar_web.models import Offer
from sapar_web.pages.offers.words import answers_in_words, prices_in_words, report_in_words
from sapar_web.queries.kept import Kept
from sapar_web.queries.offers.documents import offer_text
from sapar_web.queries.offers.reports import report_of

MOST = 8 * 2**20
"""Bytes of offers that a process keeps: some two hundred."""

_KEPT = Kept[tuple[str, ...]](MOST)


def told(offer: Offer, language: Language) -> dict[str, Any]:
    """An offer in words."""
    report = report_of(offer)
    return {
        "document": report.offer,
        "report": report_in_words(report, language),
        "answers": answers_in_words(report, language, offer),
        "prices": prices_in_words(report, language),
    }


def read_offer(offer: Offer, language: Language) -> Mapping[str, str]:
    """What the check says of an offer, and the offer, for those who cannot change it; as HTML."""
    text = offer.digest or Digest.of(offer_text(offer).encode()).text
    key = text, offer.terms.digest, language
    summary, body = _KEPT.get(key, lambda: _as_html(told(offer, language)))
    return {"summary": summary, "body": body}


def _as_html(shown: Mapping[str, Any]) -> tuple[str, ...]:
    pages = ("offer/summary.html", "offer/body.html")
    return tuple(render_to_string(page, dict(shown)) for page in pages)
