"""The page that the link into a stay leads to."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from sapar_web.actions.refusals import MissingError
from sapar_web.actions.stays.joining import join_stay
from sapar_web.pages.asking import actor
from sapar_web.queries.organisations.invitations import obstacle
from sapar_web.queries.stays.finding import invitation_into


@never_cache
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, secret: str) -> HttpResponse:
    """What one is asked to take part in, before signing in too; only the button uses the link."""
    invitation = invitation_into(secret)
    if invitation is None:
        raise MissingError
    if request.method == "POST":
        return redirect("stay", key=join_stay(actor(request), secret=secret).key)
    why_not = obstacle(invitation, actor(request).person)
    shown = {"invitation": invitation, "stay": invitation.stay, "why_not": why_not}
    return render(request, "stay/join.html", {**shown, "path": request.path})
