"""Keeping a changed draft: only as a document that fits, and that can be kept letter by letter."""

import json
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from pydantic import ValidationError

from sapar.terms.document.terms import Terms as Document
from sapar.terms.files.expected import expected_of
from sapar.values.wording import said
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.voices.lapsing import tell_lapsed
from sapar_web.history.appending import append
from sapar_web.models import Terms
from sapar_web.queries.terms.documents import kept_form

LONGEST = 1_000_000
"""Bytes of a document: no draft can grow until nobody can open or render it."""


def keep(actor: Actor, terms: Terms, form: Mapping[str, Any], **told: Any) -> Terms:
    """Write a draft that is locked, raise its revision, tell whose approval lapsed, and history.

    The record of planning is not taken from the form, whatever stands in it.

    Raises:
        UnfitError: if the form does not fit the document.
    """
    document = fitting({**form, "planning": []})
    terms.document = kept_form(document)
    terms.title = said(document.title, document.languages[0])[:300]
    terms.revision += 1
    terms.save(update_fields=["document", "title", "revision", "changed_at"])
    tell_lapsed(terms)
    append(actor, Deed.EDIT_TERMS, terms, revision=terms.revision, **told)
    return terms


def fitting(form: Mapping[str, Any]) -> Document:
    """The document that a form makes.

    Raises:
        UnfitError: with what was expected, by place in the document.
    """
    _look_at_letters(form)
    try:
        return Document.model_validate(form)
    except ValidationError as error:
        raise UnfitError(problems_of(error)) from None


def _look_at_letters(form: Mapping[str, Any]) -> None:
    """Refuse what PostgreSQL and UTF-8 cannot hold, and what is too long."""
    try:
        written = json.dumps(form, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise UnfitError({"": [_("half of a letter that has two halves cannot be kept")]}) from None
    if b"\\u0000" in written:
        raise UnfitError({"": [_("the letter with the number zero cannot be kept")]})
    if len(written) > LONGEST:
        raise UnfitError({"": [_("terms may have at most a million letters")]})


def problems_of(error: ValidationError) -> dict[str, list[str]]:
    """What was expected, by place."""
    found: dict[str, list[str]] = {}
    for each in error.errors(include_url=False):
        told = _("this is needed") if each["type"] == "missing" else expected_of(each)
        found.setdefault(".".join(map(str, each["loc"])), []).append(told)
    return found
