"""The page of the API: its operations, and where their description is."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar_web.api.site import api


@require_GET
def front(request: HttpRequest) -> HttpResponse:
    """Every operation, by noun."""
    return render(request, "api/front.html", {"nouns": nouns()})


@cache
def nouns() -> dict[str, list[dict[str, str]]]:
    """The operations by noun, as the OpenAPI document has them."""
    found: dict[str, list[dict[str, str]]] = {}
    for tag, row in _rows(api.get_openapi_schema()):
        found.setdefault(tag, []).append(row)
    return found


def _rows(schema: Any) -> Iterator[tuple[str, dict[str, str]]]:
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            row = {
                "method": method.upper(),
                "path": path,
                "name": operation["operationId"],
                "summary": operation["summary"],
                "description": operation["description"],
            }
            yield operation["tags"][0], row
