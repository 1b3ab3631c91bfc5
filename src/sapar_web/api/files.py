"""Operations that take a file within their JSON: as large a request as pages take."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

Run = Callable[..., HttpResponse]


def takes_file(run: Run) -> Run:
    """Let an operation read a request of any size that `BoundedBodies` lets through.

    Others read 2 MiB at most (`DATA_UPLOAD_MAX_MEMORY_SIZE`): Django has one bound for all that is
    no file of a form. Nothing is read for whoever brings no token.

    Args:
        run: the operation, before anything of the request is read.
    """

    @wraps(run)
    def read(request: HttpRequest, **named: Any) -> HttpResponse:
        if "Authorization" in request.headers:
            request._body = request.read()  # type: ignore[attr-defined]  # noqa: SLF001 -- no other door
        return run(request, **named)

    return read
