"""What a document is named by: the digest of its canonical form (RFC 8785)."""

from typing import Any

import rfc8785
from pydantic import BaseModel

from sapar.values.digest import Digest


def canonical(document: BaseModel) -> bytes:
    """The one form of a document that its digest is made of: JSON by RFC 8785.

    What a document leaves out and what it says as the form would have it anyway are the same, so
    that a new optional field changes no digest of an older document. Numbers that are exact stand
    as text without idle zeros: `4000` for 4000 and 4000.00.
    """
    content: dict[str, Any] = document.model_dump(mode="json", exclude_defaults=True)
    form = getattr(document, "format", None)
    return rfc8785.dumps(content if form is None else {"format": form, **content})


def digest_of(document: BaseModel) -> Digest:
    """The SHA-256 digest of a document's canonical form: equal on every machine."""
    return Digest.of(canonical(document))
