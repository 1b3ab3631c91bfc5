"""What everybody may ask: which agreement a file or a digest is, and whether it is as signed."""

from typing import Any

from allauth.core.ratelimit import consume_or_429
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from sapar_web.models import Chain, Factor, Method, StayParty
from sapar_web.pages.signing.forms import VerifyForm
from sapar_web.queries.signing.verifying import (
    LARGEST,
    Verified,
    verified_digest,
    verified_file,
)

ACTION = "verify"
"""Name of the bound on how often one address may ask."""


@never_cache
@require_http_methods(["GET", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Take a file or a digest, tell what is known, keep nothing."""
    if request.method == "GET" and "digest" not in request.GET:
        return render(request, "signing/verify.html", {"form": VerifyForm()})
    refused: HttpResponse | None = consume_or_429(request, action=ACTION)
    if refused is not None:
        return refused
    given = request.GET if request.method == "GET" else request.POST
    form = VerifyForm(given, request.FILES)
    found = _found(form) if form.is_valid() else None
    context = {"form": form, "found": found, **(told(found) if found else {})}
    return render(request, "signing/verify.html", context, status=200 if found else 422)


def _found(form: VerifyForm) -> Verified | None:
    file, digest = form.cleaned_data["file"], form.cleaned_data["digest"].strip().lower()
    if file is not None:
        if file.size > LARGEST:
            form.add_error("file", _("at most 20 MiB"))
            return None
        return verified_file(file.read())
    if len(digest) != 64 or set(digest) - set("0123456789abcdef"):  # noqa: PLR2004 -- of SHA-256
        form.add_error("digest", _("give a file, or 64 digits 0–9 and a–f"))
        return None
    return verified_digest(digest)


def told(found: Verified) -> dict[str, Any]:
    """What was found, in words; names of people for whoever has the file."""
    standing = found.found
    if standing is None:
        return {"strange": list(found.signatures)}
    labels = dict(StayParty.choices)
    rows = [_row(row, labels, found) for row in standing.signatures]
    return {
        "version": standing.version,
        "rows": rows,
        "missing": [labels[party] for party in standing.missing],
        "declined": standing.declined,
        "wrong": [{"part": labels.get(each.party, ""), "row": each} for each in found.wrong],
        "broken": [labels[party] for party in found.broken],
        "cut": [labels[party] for party in found.missing],
        "good": found.exact and standing.complete and standing.declined is None,
        "latest": found.later[0] if found.later else None,
    }


def _row(row: dict[str, Any], labels: dict[str, Any], found: Verified) -> dict[str, Any]:
    in_file = not found.by_file or not found.exact or row["number"] <= found.carried
    return {
        "party": labels[row["party"]],
        "organisation": row["organisation"],
        "name": row["name"] if found.by_file else "",
        "position": row["position"] if found.by_file else "",
        "at": row["at"],
        "signed_on": row["signed_on"],
        "factor": Factor(row["factor"]).label,
        "method": Method(row["method"]).label,
        "paper": row["method"] == Method.PAPER,
        "chain": Chain(row["chain"]).label if row["subject"] else "",
        "broken": row["party"] in found.broken,
        "in_file": in_file and row["party"] not in found.missing,
    }
