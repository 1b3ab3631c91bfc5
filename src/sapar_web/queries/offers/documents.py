"""The typed document behind a row of an offer."""

import json
from functools import lru_cache
from typing import Any

from sapar.terms.offers.document import Offer as Document
from sapar_web.models import Offer

KEPT = 64
"""Documents that a process keeps."""


def offer_document(offer: Offer) -> Document:
    """The document: frozen as it was submitted; a draft, or one never submitted, as it stands."""
    return offer_of(offer_text(offer))


def offer_text(offer: Offer) -> str:
    """All that the document says, as JSON."""
    return offer.canonical or json.dumps(offer.document)


@lru_cache(KEPT)
def offer_of(text: str) -> Document:
    """The document of a text; it cannot be changed, so that readers may share it."""
    return Document.model_validate(json.loads(text))


def kept_offer(document: Document) -> dict[str, Any]:
    """What is kept of a document: all that is not left as it is."""
    form = document.model_dump(mode="json", exclude_defaults=True)
    return {"format": document.format, **form}
