"""The page on which a statement of needs is handed in, after a look at it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sapar.agreements.needs.problems import problems
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.needs.submitting import submit_need
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.needs.words import in_words
from sapar_web.pages.needs.write import readable_need, writable
from sapar_web.queries.needs.documents import need_document
from sapar_web.queries.whole_number import OF_A_REVISION, whole_of


@require_http_methods(["GET", "POST"])
@signed_in
def submit(request: HttpRequest, key: UUID, party: str) -> HttpResponse:
    """What stands in the way, and what will be shown; then the deed."""
    status = 200
    if request.method == "POST":
        try:
            submit_need(
                actor(request),
                stay=key,
                party=party,
                revision=whole_of(request.POST.get("revision", ""), -1, OF_A_REVISION),
                language=language(),
            )
        except (StaleError, UnfitError) as error:
            status = 409 if isinstance(error, StaleError) else 422
        else:
            messages.success(request, _("Your needs are handed in."))
            return redirect("stay", key=key)
    need, head = readable_need(request, key, party)
    require(actor(request), Deed.SUBMIT_NEED, need)
    if not writable(request, need):
        return redirect("need", key=key, party=party)
    document = need_document(need)
    found = [(each.message(language()), each.reason(language())) for each in problems(document)]
    context = {"problems": found, "told": in_words(document, language()), "stale": status == 409}  # noqa: PLR2004 -- as HTTP numbers it
    return render(request, "need/submit.html", {**head, **context}, status=status)
