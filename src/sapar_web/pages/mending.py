"""Forms whose deed is refused: the reasons are shown where they belong, and nothing is lost."""

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sapar_web.actions.refusals import UnfitError

Done = TypeVar("Done")


def attempt(form: forms.Form, deed: Callable[[], Done]) -> Done | None:
    """Do a deed with a form that is filled in.

    Args:
        form: it, bound or not.
        deed: what is done if it is valid; it returns something.

    Returns:
        What the deed returned; None if the form is empty or wrong, with the reasons in the form.
    """
    if not form.is_bound or not form.is_valid():
        return None
    try:
        return deed()
    except UnfitError as error:
        for field, sentences in error.problems.items():
            for sentence in sentences:
                form.add_error(field if field in form.fields else None, sentence)
        return None


def form_page(
    request: HttpRequest, form: forms.Form, template: str = "form/page.html", **shown: Any
) -> HttpResponse:
    """The page of a form: 422 if it has to be mended."""
    status = 422 if form.is_bound else 200
    return render(request, template, {"form": form, **shown}, status=status)
