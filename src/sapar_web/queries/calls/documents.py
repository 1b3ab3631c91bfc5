"""Typed documents out of rows, and the form in which rows keep them."""

from typing import Any

from pydantic import BaseModel

from sapar.terms.calls.application import Application as ApplicationDocument
from sapar.terms.calls.document import Call as CallDocument
from sapar.terms.calls.review import Review as ReviewDocument
from sapar_web.models import Application, Call, Review


def kept(document: BaseModel) -> dict[str, Any]:
    """A document as a row keeps it."""
    return document.model_dump(mode="json", exclude_none=True)


def call_document(call: Call) -> CallDocument:
    """The document of a call, read once for each row."""
    found: CallDocument | None = call.__dict__.get("_document")
    if found is None:
        found = CallDocument.model_validate(call.document)
        call.__dict__["_document"] = found
    return found


def application_document(application: Application) -> ApplicationDocument:
    """The document of an application."""
    return ApplicationDocument.model_validate(application.document)


def review_document(review: Review) -> ReviewDocument:
    """The document of a review."""
    return ReviewDocument.model_validate(review.document)
