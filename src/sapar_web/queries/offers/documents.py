"""The typed document behind a row of an offer."""

import json
from typing import Any

from sapar.terms.offers.document import Offer as Document
from sapar_web.models import Offer


def offer_document(offer: Offer) -> Document:
    """The document: frozen as it was submitted; a draft, or one never submitted, as it stands."""
    if offer.canonical:
        return Document.model_validate(json.loads(offer.canonical))
    return Document.model_validate(offer.document)


def kept_offer(document: Document) -> dict[str, Any]:
    """What is kept of a document: all that is not left as it is."""
    form = document.model_dump(mode="json", exclude_defaults=True)
    return {"format": document.format, **form}
