"""The page on which one shows a second factor for a version, and for nothing else."""

from typing import Any
from uuid import UUID

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import ReauthenticateForm
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import ReauthenticateWebAuthnForm
from allauth.mfa.webauthn.internal.auth import begin_authentication, get_state
from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from sapar.values.digest import Digest
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import StaleError
from sapar_web.actions.signing.showing import keep_shown
from sapar_web.models import Factor, Version
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.mending import attempt
from sapar_web.pages.signing.factor import held_factors, session_of
from sapar_web.pages.signing.reading import shown
from sapar_web.pages.signing.stale import late
from sapar_web.pages.stays.reading import agreement_or_missing

ONWARD = {"sign": Deed.SIGN_AGREEMENT, "sign_paper": Deed.ATTEST_PAPER}
"""Pages to which a second factor leads, each with what is done there."""


class CodeForm(ReauthenticateForm):  # type: ignore[misc]
    """A code of an app. Recovery codes are for signing in: none is taken, and none is used up."""

    code = forms.CharField(
        label=_("One-time code"),
        help_text=_("Six digits, as your app shows them now."),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )
    digest = forms.CharField(widget=forms.HiddenInput)

    def clean_code(self) -> str:
        """The code, if the app shows it now and it was not shown before."""
        forget_attempts = check_rate_limit(self.user)
        found = Authenticator.objects.filter(user=self.user, type=Authenticator.Type.TOTP).first()
        given: str = self.cleaned_data["code"].replace(" ", "")
        if found is None or not found.wrap().validate_code(given):
            raise get_adapter().validation_error("incorrect_code")
        forget_attempts()
        self.authenticator = found
        return given

    def proof(self) -> str:
        """What was shown; the same code of the same day counts once, whoever asks twice."""
        told = f"{self.authenticator.pk} {self.cleaned_data['code']} {timezone.now().date()}"
        return Digest.of(told.encode()).text


class PasskeyForm(ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """What a passkey answers to the question that this session was asked last."""

    digest = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.asked = (get_state() or {}).get("challenge", "")

    def clean_credential(self) -> Authenticator:
        """Whose answer it is; what is no answer at all is refused like a wrong one."""
        try:
            found: Authenticator = super().clean_credential()
        except (KeyError, AttributeError):
            raise get_adapter().validation_error("incorrect_code") from None
        return found

    def proof(self) -> str:
        """What was shown: an answer to this question, which is never asked again."""
        return Digest.of(str(self.asked).encode()).text


FORMS = {Factor.CODE: CodeForm, Factor.PASSKEY: PasskeyForm}


@never_cache
@require_http_methods(["GET", "POST"])
@signed_in
def show(request: HttpRequest, key: UUID, factor: Factor) -> HttpResponse:
    """Which version it is for; the code or passkey; then on to sign or attest."""
    agreement = agreement_or_missing(request, key)
    onward = request.GET.get("to", "sign")
    onward = onward if onward in ONWARD else "sign"
    require(actor(request), ONWARD[onward], agreement)
    context = shown(request, agreement)
    version = context["latest"].version
    if factor not in held_factors(request) or not context["latest"].awaited:
        return redirect(onward, key=key)
    given = {"initial": {"digest": version.digest}, "user": request.user}
    form = FORMS[factor](data=request.POST if request.method == "POST" else None, **given)
    try:
        made = attempt(form, lambda: _keep(request, form, version, factor))
    except StaleError as error:
        return late(request, key, error)
    if made is not None:
        return redirect(onward, key=key)
    context |= {"form": form, "passkey": factor == Factor.PASSKEY, "onward": onward}
    if factor == Factor.PASSKEY:
        context["js_data"] = {"request_options": begin_authentication(request.user)}
    return render(request, "signing/show.html", context, status=422 if form.is_bound else 200)


@transaction.atomic
def _keep(request: HttpRequest, form: Any, version: Version, factor: Factor) -> Any:
    read = form.cleaned_data["digest"]
    if read != version.digest:
        raise StaleError(version, revision=version.number, yours=read, theirs=version.digest)
    given = {"session": session_of(request), "factor": factor, "proof": form.proof()}
    made = keep_shown(actor(request), version=version, **given)
    form.save()
    return made
