"""The page that the link of an invitation leads to."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from sapar_web.actions.refusals import MissingError
from sapar_web.actions.voices.inviting import take_voice
from sapar_web.pages.asking import actor, signed_in
from sapar_web.queries.voices.finding import open_link


@require_http_methods(["GET", "POST"])
@signed_in
def take(request: HttpRequest, secret: str) -> HttpResponse:
    """What one is asked to, and a button: only the button uses the link up."""
    if request.method == "POST":
        try:
            voice = take_voice(actor(request), secret=secret)
        except MissingError:
            return render(request, "voices/no_link.html", status=404)
        return redirect("voice", key=voice.key)
    found = open_link(secret)
    if found is None or found.person_id not in (None, request.user.pk):
        return render(request, "voices/no_link.html", status=404)
    if found.person_id is not None:
        return redirect("voice", key=found.key)
    return render(request, "voices/take.html", {"voice": found, "terms": found.terms})
