"""What went wrong, as problem details (RFC 9457)."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.http.response import Http404
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError

from sapar.values.unusable import UnusableError
from sapar_web.access.hidden import hidden
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.queries.turns import BusyError

MEDIA_TYPE = "application/problem+json"


class Problem(Schema):
    """A problem.

    Attributes:
        type: `about:blank`: the status says what kind it is.
        title: in a few words.
        status: of the answer.
        detail: what to do about it.
        errors: sentences by field, where fields are at fault.
        current: what stands there now, where somebody else changed it.
        revision: of what stands there now.
    """

    type: str = "about:blank"
    title: str
    status: int
    detail: str = ""
    errors: dict[str, list[str]] | None = None
    current: Any | None = None
    revision: int | None = None


def install(api: NinjaAPI) -> None:
    """Let the API answer every foreseen error with a problem."""
    for kind in (
        *(MissingError, RefusedError, StaleError, UnfitError, UnusableError, BusyError),
        *(AuthenticationError, ValidationError, HttpError, Http404, RequestDataTooBig),
    ):
        api.add_exception_handler(kind, _answered)


@csrf_exempt
def nowhere(request: HttpRequest, rest: str) -> HttpResponse:  # noqa: ARG001 -- whatever it is
    """An address of the API that leads nowhere: programs read problems, not pages."""
    return _answered(request, MissingError())


def _answered(_request: HttpRequest, error: Exception) -> HttpResponse:
    problem = problem_of(error)
    response = HttpResponse(
        problem.model_dump_json(exclude_none=True), content_type=MEDIA_TYPE, status=problem.status
    )
    if problem.status == HTTPStatus.UNAUTHORIZED:
        response.headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, BusyError):
        response.headers["Retry-After"] = str(error.seconds)
    return response


def problem_of(error: Exception) -> Problem:
    """The problem of a foreseen error."""
    if isinstance(error, StaleError):
        detail = "somebody else changed it: merge what you have with `current` and send it again"
        return Problem(
            title="changed meanwhile",
            status=409,
            detail=detail,
            current=error.theirs,
            revision=error.revision,
        )
    if isinstance(error, UnfitError):
        return Problem(title="cannot be taken", status=422, errors=error.problems)
    if isinstance(error, UnusableError):
        found = error.finding
        detail = f"{found.place}: {found.message} ({found.reason}) [{found.code}]"
        return Problem(title="cannot be used", status=422, detail=detail)
    if isinstance(error, ValidationError):
        return Problem(title="cannot be taken", status=422, errors=_by_field(error))
    return _refused(error)


def _refused(error: Exception) -> Problem:
    if isinstance(error, AuthenticationError):
        return Problem(title="no token, or none that lasts", status=401)
    if isinstance(error, MissingError | Http404) or hidden(error):
        return Problem(title="nothing is here", status=404)
    if isinstance(error, RefusedError):
        return Problem(title="may not be done", status=403, detail=error.verdict.reason)
    if isinstance(error, RequestDataTooBig):
        return Problem(title="too large", status=413, detail="at most 2 MiB")
    if isinstance(error, BusyError):
        return Problem(title=f"busy: ask again in {error.seconds} seconds", status=503)
    if isinstance(error, HttpError):
        return Problem(title=str(error), status=error.status_code)
    raise error


def _by_field(error: ValidationError) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in error.errors:
        place = ".".join(str(part) for part in each["loc"][1:])
        found.setdefault(place, []).append(each["msg"])
    return found
