"""Answers that do not tell whether an address has an account."""

from urllib.parse import urlencode

from allauth.account.utils import get_next_redirect_url
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _


def signed_up(request: HttpRequest) -> HttpResponse:
    """On to signing in, whether the account is new or was there before."""
    messages.success(
        request,
        _("If the address had no account, it has one now. Sign in with it."),
    )
    onward = get_next_redirect_url(request)
    query = "?" + urlencode({"next": onward}) if onward else ""
    return redirect(reverse("account_login") + query)
