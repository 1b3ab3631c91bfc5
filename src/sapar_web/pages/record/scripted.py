"""What the script of the log's page sends: the same form, answered as JSON with refusals."""

from functools import wraps
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from sapar_web.access.hidden import hidden
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.pages.asking import Page
from sapar_web.pages.offline.owner import owner_of
from sapar_web.pages.record.log_form import problems_of

JSON = "application/json"


def by_script(request: HttpRequest) -> bool:
    """Whether the script of a page sent the form, not the browser itself."""
    return request.method == "POST" and request.headers.get("Accept") == JSON


def scripted(page: Page) -> Page:
    """A page that tells its script in JSON why it refuses.

    What was logged by one person is not taken from another who has signed in since: `owner` of
    the form says whose it is.
    """

    @wraps(page)
    def answered(request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
        if not by_script(request):
            return page(request, *args, **kwargs)
        owner = request.POST.get("owner", "")
        if owner and owner != owner_of(request.user):
            return told([_("somebody else logged it")], status=409)
        try:
            return page(request, *args, **kwargs)
        except (MissingError, RefusedError) as error:
            if isinstance(error, RefusedError) and not hidden(error):
                return told([str(error.verdict.reason)], status=403)
            return told([_("this log is not open to you any more")], status=404)
        except UnfitError as error:
            return told(problems_of(error.problems), status=422)

    return answered


def told(problems: list[str], status: int = 200) -> JsonResponse:
    """What was refused, in sentences; nothing if all was kept."""
    return JsonResponse({"problems": problems}, status=status)


def refused(form: forms.Form) -> list[str]:
    """Sentences of what is wrong with a form, each with its field."""
    named = {name: str(field.label or "") for name, field in form.fields.items()}
    return [
        f"{named[field]}: {sentence}" if named.get(field) else str(sentence)
        for field, sentences in form.errors.items()
        for sentence in sentences
    ]
