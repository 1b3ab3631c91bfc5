"""The page of signatures: who has signed which version, who has not, and what follows from it."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar_web.models import Chain, Factor, Method, StayParty
from sapar_web.pages.asking import signed_in
from sapar_web.pages.signing.following import shown_following
from sapar_web.pages.signing.reading import shown
from sapar_web.pages.stays.reading import agreement_or_missing
from sapar_web.queries.signing.versions import Standing


@require_GET
@signed_in
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """Every version with its signatures; the one in force with what follows from it."""
    agreement = agreement_or_missing(request, key)
    context = shown(request, agreement)
    context["rows"] = [told(each) for each in context["versions"]]
    binding = context["binding"]
    context["followed"] = shown_following(binding.version) if binding else ""
    return render(request, "signing/signing.html", context)


def told(found: Standing) -> dict[str, Any]:
    """A version with a line for each party that is asked."""
    there = {row["party"]: row for row in found.signatures}
    lines = [_line(party, there.get(party)) for party in found.version.signers]
    declined = found.declined
    return {
        "found": found,
        "version": found.version,
        "lines": lines,
        "state": _state(found),
        "declined": declined,
        "by": declined and StayParty(declined.party).label,
    }


def _state(found: Standing) -> str:
    if found.declined is not None:
        return "declined"
    return "signed" if found.complete else "waiting"


def _line(party: str, row: dict[str, Any] | None) -> dict[str, Any]:
    label = str(StayParty(party).label)
    if row is None:
        return {"party": label, "signed": None}
    return {
        "party": label,
        "signed": row,
        "paper": row["method"] == Method.PAPER,
        "method": Method(row["method"]).label,
        "factor": Factor(row["factor"]).label,
        "chain": Chain(row["chain"]).label if row["subject"] else "",
        "unverified": row["chain"] == Chain.UNVERIFIED,
    }
