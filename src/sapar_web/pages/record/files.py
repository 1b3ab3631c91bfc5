"""Files with events: as they came with a form, and only ever given back as attachments."""

from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from sapar_web.actions.content import LARGEST
from sapar_web.actions.record.showing import File
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.pages.attachments import attachment
from sapar_web.pages.record.door import door_of, either_door
from sapar_web.queries.record.finding import readable_evidence


def file_of(given: UploadedFile | None) -> File | None:
    """A file that came with a form; one that is too large is not even read.

    Raises:
        UnfitError: if it is too large.
    """
    if given is None:
        return None
    if (given.size or 0) > LARGEST:
        raise UnfitError({"file": [_("at most 5 MB")]})
    return File(given.name or "", given.read())


@require_GET
@either_door
def evidence(
    request: HttpRequest, evidence: UUID, key: UUID | None = None, secret: str = ""
) -> HttpResponse:
    """The file as it was sent."""
    found = readable_evidence(door_of(request, key, secret).record, evidence)
    if found is None:
        raise MissingError
    return attachment(bytes(found.content), found.kind, found.name)
