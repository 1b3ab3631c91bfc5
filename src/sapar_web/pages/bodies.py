"""How much anybody may send at once: more is refused before any of it is kept on the disk."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

LARGEST = 24 * 1024 * 1024
"""Bytes of a request: the largest file that a page takes has 20 MiB."""


class BoundedBodies:
    """Refuses a request that says that it is too large; one that does not say so is empty."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or 413."""
        told = request.META.get("CONTENT_LENGTH") or "0"
        if told.isdigit() and len(told) < len(str(LARGEST)) + 1 and int(told) <= LARGEST:
            return self._get_response(request)
        problems = [("", _("at most 20 MiB"))]
        return render(request, "error/unfit.html", {"problems": problems}, status=413)
