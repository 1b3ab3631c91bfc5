"""Where to go after a form that stands on several pages."""

from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme


def back(request: HttpRequest, instead: str) -> HttpResponseRedirect:
    """To the page that the form names, if it is one of this site."""
    return redirect(address(request, instead))


def address(request: HttpRequest, instead: str) -> str:
    """The address that a form names in `next`; another one where that leads off the site."""
    named = request.POST.get("next", "")
    own = url_has_allowed_host_and_scheme(
        named, {request.get_host()}, require_https=request.is_secure()
    )
    return named if own else instead
