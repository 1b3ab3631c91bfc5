"""The typed document behind an agreement."""

import json
from functools import lru_cache
from typing import Any

from sapar.agreements.document.agreement import Agreement as Document
from sapar_web.models import Agreement

KEPT = 64
"""Documents that a process keeps."""


def agreement_document(agreement: Agreement) -> Document:
    """The agreement as it stands."""
    return agreement_of(agreement_text(agreement))


def agreement_text(agreement: Agreement) -> str:
    """All that the agreement says, as JSON."""
    return json.dumps(agreement.document)


@lru_cache(KEPT)
def agreement_of(text: str) -> Document:
    """The document of a text; it cannot be changed, so that readers may share it."""
    return Document.model_validate(json.loads(text))


def kept_agreement(document: Document) -> dict[str, Any]:
    """What is kept of a document: all that is not left as it is."""
    form = document.model_dump(mode="json", exclude_defaults=True)
    return {"format": document.format, **form}
