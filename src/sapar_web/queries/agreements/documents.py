"""The typed document behind an agreement."""

from typing import Any

from sapar.agreements.document.agreement import Agreement as Document
from sapar_web.models import Agreement


def agreement_document(agreement: Agreement) -> Document:
    """The agreement as it stands."""
    return Document.model_validate(agreement.document)


def kept_agreement(document: Document) -> dict[str, Any]:
    """What is kept of a document: all that is not left as it is."""
    form = document.model_dump(mode="json", exclude_defaults=True)
    return {"format": document.format, **form}
