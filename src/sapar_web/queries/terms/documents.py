"""The typed document behind a row of terms."""

import json
from functools import lru_cache
from typing import Any

from sapar.terms.document.terms import Terms as Document
from sapar_web.models import State, Terms
from sapar_web.queries.terms.planning import planning_record

KEPT = 64
"""Documents that a process keeps."""


def document_of(terms: Terms) -> Document:
    """The document: frozen as it was published; a draft with the planning record as it is now."""
    if terms.state != State.DRAFT:
        return frozen(terms.canonical)
    planned = [entry.model_dump(mode="json") for entry in planning_record(terms)]
    return frozen(json.dumps({**terms.document, "planning": planned}))


@lru_cache(KEPT)
def frozen(text: str) -> Document:
    """The document of a text; it cannot be changed, so that readers may share it."""
    return Document.model_validate(json.loads(text))


def kept_form(document: Document) -> dict[str, Any]:
    """What a draft keeps of a document: all but the record of planning, which deeds make."""
    form: dict[str, Any] = document.model_dump(mode="json", exclude_defaults=True)
    form.pop("planning", None)
    return {"format": document.format, **form}
