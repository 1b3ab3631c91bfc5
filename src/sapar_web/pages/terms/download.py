"""Published terms as files."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.http import require_GET

from sapar.values.wording import Language
from sapar_web.actions.refusals import MissingError
from sapar_web.models import State, Terms
from sapar_web.pages.asking import actor
from sapar_web.queries.terms.files import TYPES, as_yaml, file_of
from sapar_web.queries.terms.reading import readable_terms


@require_GET
def data(request: HttpRequest, key: UUID, ending: str) -> HttpResponse:
    """The document as JSON, letter by letter what the digest is of; or as YAML."""
    terms = _published(request, key)
    if ending == "json":
        return _file(request, terms, terms.canonical.encode(), "application/json", "json")
    content = as_yaml(terms.canonical).encode()
    return _file(request, terms, content, "application/yaml; charset=utf-8", "yaml")


@require_GET
def made(request: HttpRequest, key: UUID, say: str, ending: str) -> HttpResponse:
    """The document made to be read, in a language."""
    if ending not in TYPES or say not in list(Language):
        raise MissingError
    terms = _published(request, key)
    if request.headers.get("If-None-Match") == _tag(terms, f"{say}.{ending}"):
        return HttpResponseNotModified()
    content = file_of(terms, Language(say), ending)
    return _file(request, terms, content, TYPES[ending], f"{say}.{ending}")


def _published(request: HttpRequest, key: UUID) -> Terms:
    terms = readable_terms(actor(request), key)
    if terms.state == State.DRAFT:
        raise MissingError
    return terms


def _tag(terms: Terms, ending: str) -> str:
    return f'"{terms.digest[:32]}-{ending}"'


def _file(
    request: HttpRequest, terms: Terms, content: bytes, kind: str, ending: str
) -> HttpResponse:
    tag = _tag(terms, ending)
    if request.headers.get("If-None-Match") == tag:
        return HttpResponseNotModified()
    name = f"terms-{terms.digest[:12]}.{ending}"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "public, max-age=3600",
        "ETag": tag,
    }
    return HttpResponse(content, content_type=kind, headers=headers)
