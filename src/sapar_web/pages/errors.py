"""Pages for what went wrong: what it was, and the way out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sapar.values.unusable import UnusableError
from sapar_web.access.hidden import hidden
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.queries.turns import BusyError

WHOLE = {
    "HX-Retarget": "#main",
    "HX-Reselect": "#main",
    "HX-Reswap": "outerHTML show:window:top",
}
"""Headers by which htmx shows an answer in place of the page (`base.html` lets it show 4xx)."""


class ErrorPages:
    """Turns what deeds and rules raise into pages with the right status."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the page does."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page of a foreseen error; any other goes on.

        Where htmx asked for a piece of a page, the whole of it is what was refused.
        """
        response = error_page(request, error)
        if response is not None and request.headers.get("HX-Request"):
            for name, value in WHOLE.items():
                response.headers[name] = value
        return response


def error_page(request: HttpRequest, error: Exception) -> HttpResponse | None:
    """The page of a foreseen error; None for any other."""
    if isinstance(error, MissingError) or hidden(error):
        return render(request, "error/missing.html", status=404)
    if isinstance(error, RefusedError):
        return render(request, "error/refused.html", {"reason": error.verdict.reason}, status=403)
    if isinstance(error, StaleError):
        both = {"theirs": "\n".join(_texts(error.theirs)), "yours": "\n".join(_texts(error.yours))}
        return render(request, "error/stale.html", both, status=409)
    return _untaken(request, error)


def _untaken(request: HttpRequest, error: Exception) -> HttpResponse | None:
    """The page of what cannot be taken, or not now; None for any other error."""
    if isinstance(error, UnfitError):
        return render(request, "error/unfit.html", {"problems": list(_told(error))}, status=422)
    if isinstance(error, UnusableError):
        return render(request, "error/unusable.html", {"finding": error.finding}, status=422)
    if isinstance(error, BusyError):
        again = render(request, "error/busy.html", {"seconds": error.seconds}, status=503)
        again.headers["Retry-After"] = str(error.seconds)
        return again
    return None


FIELDS = {
    "clause": gettext_lazy("Clause"),
    "contractor": gettext_lazy("Contractor"),
    "digest": gettext_lazy("Digest"),
    "email": gettext_lazy("E-mail address"),
    "first_day": gettext_lazy("First day of the stay"),
    "host": gettext_lazy("Host institution"),
    "last_day": gettext_lazy("Last day of the stay"),
    "name": gettext_lazy("Name"),
    "needs_until": gettext_lazy("Last day for statements of needs"),
    "organisation": gettext_lazy("Organisation"),
    "participant": gettext_lazy("E-mail address of the participant"),
    "party": gettext_lazy("For"),
    "position": gettext_lazy("Your position"),
    "reason": gettext_lazy("Reason"),
    "role": gettext_lazy("Role"),
    "sending": gettext_lazy("Sending institution"),
    "text": gettext_lazy("Text"),
    "title": gettext_lazy("Title"),
}
"""Labels of the fields that deeds name; of any other the sentence alone is told."""


def _told(error: UnfitError) -> Iterator[tuple[str, str]]:
    """Each problem: the label of its field, where it has one, and the sentence."""
    for field, sentences in error.problems.items():
        label = FIELDS.get(field.rpartition(".")[2], "")
        yield from ((str(label), str(each)) for each in sentences)


def _texts(value: Any) -> Iterator[str]:
    """What people wrote in a value: its texts, without names of fields, numbers and marks."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, Sequence):
        for each in value:
            yield from _texts(each)


def overtaken(request: HttpRequest, back: str) -> HttpResponse:
    """Something was changed after it was read, and nobody wrote anything that could be lost.

    Args:
        request: that came too late.
        back: address of the page that shows how it stands now.
    """
    return render(request, "error/stale.html", {"back": back}, status=409)


def refused_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 -- Django's
    """A form that did not come from this site, or whose session has ended."""
    return render(request, "error/form.html", status=403)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 -- Django's
    """What a library of the site refuses; deeds say why themselves."""
    reason = _("you may not do this")
    return render(request, "error/refused.html", {"reason": reason}, status=403)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 -- Django's
    """An address that leads nowhere."""
    return render(request, "error/missing.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """A fault of the site: it was logged."""
    return render(request, "error/broken.html", status=500)
