"""What somebody is told who comes too late: who was first, and what changed since they read it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sapar.agreements.comparing import changes_in_words
from sapar_web.actions.refusals import StaleError
from sapar_web.models import StayParty, Version
from sapar_web.pages.language import language
from sapar_web.queries.signing.versions import version_document


def late(request: HttpRequest, key: UUID, error: StaleError) -> HttpResponse:
    """409, with what happened instead, and the way on."""
    context: dict[str, Any] = {"key": key, "written": request.POST.get("reason", "")}
    if isinstance(error.theirs, dict):
        told = error.theirs
        party = told.get("declined") or told["party"]
        context |= {"told": told, "party": StayParty(party).label}
    else:
        context["changes"] = _changes(error)
    return render(request, "signing/late.html", context, status=409)


def _changes(error: StaleError) -> Sequence[str]:
    """What differs between the version that was read and the one that waits, in sentences."""
    now = error.thing
    assert isinstance(now, Version)  # noqa: S101 -- the deed tells of versions
    rows = Version.objects.filter(agreement=now.agreement_id, digest=str(error.yours))
    read = rows.first()
    if read is None:
        return ()
    return changes_in_words(version_document(read), version_document(now), language())
