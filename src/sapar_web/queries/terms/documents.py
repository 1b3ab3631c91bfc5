"""The typed document behind a row of terms."""

import json
from typing import Any

from sapar.terms.document.terms import Terms as Document
from sapar_web.models import State, Terms
from sapar_web.queries.terms.planning import planning_record


def document_of(terms: Terms) -> Document:
    """The document: frozen as it was published; a draft with the planning record as it is now."""
    if terms.state != State.DRAFT:
        return Document.model_validate(json.loads(terms.canonical))
    planned = [entry.model_dump(mode="json") for entry in planning_record(terms)]
    return Document.model_validate({**terms.document, "planning": planned})


def kept_form(document: Document) -> dict[str, Any]:
    """What a draft keeps of a document: all but the record of planning, which deeds make."""
    form: dict[str, Any] = document.model_dump(mode="json", exclude_defaults=True)
    form.pop("planning", None)
    return {"format": document.format, **form}
