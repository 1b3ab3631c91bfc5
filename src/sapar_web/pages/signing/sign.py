"""The page on which one signs: the text, its digest, a second factor, name and position."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from sapar.agreements.document.agreement import Agreement as Document
from sapar.values.party import Party
from sapar.values.wording import said
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import StaleError
from sapar_web.actions.signing.signing import Signing, sign_agreement
from sapar_web.models import StayParty
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.mending import attempt
from sapar_web.pages.signing.factor import ONWARD, session_of, shown_factor, ways
from sapar_web.pages.signing.forms import SignForm
from sapar_web.pages.signing.reading import in_words, shown
from sapar_web.pages.signing.stale import late
from sapar_web.pages.stays.reading import agreement_or_missing
from sapar_web.queries.signing.versions import version_document


@sensitive_post_parameters("passphrase")
@require_http_methods(["GET", "POST"])
@signed_in
def sign(request: HttpRequest, key: UUID) -> HttpResponse:
    """Read, show a second factor, sign."""
    agreement = agreement_or_missing(request, key)
    context = shown(request, agreement)
    if request.method == "GET" or not context["mine"]:
        require(actor(request), Deed.SIGN_AGREEMENT, agreement)
        if not context["signs"]:
            return redirect("signing", key=key)
    factor = shown_factor(request, context["latest"].version)
    form = _form(request, context)
    try:
        made = attempt(form, lambda: _sign(request, key, form))
    except StaleError as error:
        return late(request, key, error)
    if made is not None:
        messages.success(request, _("You have signed."))
        return redirect("signing", key=key)
    held = ways(request)
    if held:
        request.session.pop(ONWARD, None)
    else:
        request.session[ONWARD] = request.path
    context |= {**in_words(context["latest"]), "form": form, "factor": factor, "ways": held}
    return render(request, "signing/sign.html", context, status=422 if form.is_bound else 200)


def _form(request: HttpRequest, context: dict[str, Any]) -> SignForm:
    latest = context["latest"]
    parties = context["signs"] or list(context["mine"])
    initial = {
        "digest": latest.version.digest,
        "name": request.user.name,  # type: ignore[union-attr]
        "position": _position(version_document(latest.version), parties),
    }
    if request.method == "POST":
        return SignForm(request.POST, request.FILES, parties=parties)
    return SignForm(initial=initial, parties=parties)


def _position(document: Document, parties: list[StayParty]) -> str:
    """The position that stands in the agreement."""
    found = document.signatory(Party(parties[0])) if parties else None
    if found is None or found.position is None:
        return ""
    return said(found.position, document.languages[0])


def _sign(request: HttpRequest, key: UUID, form: SignForm) -> Any:
    given = form.cleaned_data
    own, cms = given["key"], given["cms"]
    signing = Signing(
        digest=given["digest"],
        name=given["name"],
        position=given["position"],
        party=given["party"],
        key=own.read() if own else None,
        passphrase=given["passphrase"],
        cms=cms.read() if cms else None,
    )
    session = session_of(request)
    return sign_agreement(actor(request), key=key, signing=signing, session=session)
