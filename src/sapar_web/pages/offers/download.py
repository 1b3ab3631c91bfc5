"""An offer as a file: the frozen text where there is one."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from sapar.terms.files.writing import json_of, yaml_of
from sapar_web.actions.refusals import MissingError
from sapar_web.pages.asking import signed_in
from sapar_web.pages.offers.reading import readable_offer
from sapar_web.queries.offers.documents import offer_document

KINDS = {"json": "application/json", "yaml": "application/yaml"}


@require_GET
@signed_in
def download(request: HttpRequest, key: UUID, ending: str) -> HttpResponse:
    """The document as JSON or YAML, as `sapar offer check` reads it."""
    if ending not in KINDS:
        raise MissingError
    document = offer_document(readable_offer(request, key))
    text = json_of(document) if ending == "json" else yaml_of(document, schema=None)
    headers = {"Content-Disposition": f'attachment; filename="offer-{key}.{ending}"'}
    return HttpResponse(text, content_type=f"{KINDS[ending]}; charset=utf-8", headers=headers)
