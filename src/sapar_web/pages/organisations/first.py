"""The first page of its noun."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sapar_web.pages.asking import signed_in


@signed_in
def first(request: HttpRequest) -> HttpResponse:
    """An empty page until its noun fills it."""
    return render(request, "base.html")
