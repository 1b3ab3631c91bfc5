"""Pages for what went wrong: what it was, and the way out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sapar.values.unusable import UnusableError
from sapar_web.access.hidden import hidden
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError


class ErrorPages:
    """Turns what deeds and rules raise into pages with the right status."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the page does."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page of a foreseen error; any other goes on."""
        return error_page(request, error)


def error_page(request: HttpRequest, error: Exception) -> HttpResponse | None:
    """The page of a foreseen error; None for any other."""
    if isinstance(error, MissingError) or hidden(error):
        return render(request, "error/missing.html", status=404)
    if isinstance(error, RefusedError):
        return render(request, "error/refused.html", {"reason": error.verdict.reason}, status=403)
    if isinstance(error, StaleError):
        both = {"theirs": "\n".join(_texts(error.theirs)), "yours": "\n".join(_texts(error.yours))}
        return render(request, "error/stale.html", both, status=409)
    if isinstance(error, UnfitError):
        return render(request, "error/unfit.html", {"problems": error.problems}, status=422)
    if isinstance(error, UnusableError):
        return render(request, "error/unusable.html", {"finding": error.finding}, status=422)
    return None


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
