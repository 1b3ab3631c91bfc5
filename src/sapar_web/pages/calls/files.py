"""Files of an application: put, taken away, and only ever given back as attachments."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.calls.uploading import add_upload, remove_upload
from sapar_web.actions.content import LARGEST
from sapar_web.actions.refusals import UnfitError
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.attachments import attachment
from sapar_web.queries.calls.applications import readable_application, readable_upload


@require_POST
@signed_in
def add(request: HttpRequest, key: UUID) -> HttpResponse:
    """Put a file to a draft; one that is too large is not even read."""
    made = readable_application(actor(request), key)
    require(actor(request), Deed.EDIT_APPLICATION, made)
    given = request.FILES.get("file")
    if given is None:
        raise UnfitError({"file": [_("choose a file first")]})
    if (given.size or 0) > LARGEST:
        raise UnfitError({"file": [_("at most 5 MB")]})
    add_upload(actor(request), application=key, name=given.name or "", content=given.read())
    messages.success(request, _("The file is there."))
    return redirect("application_edit", key=key)


@require_POST
@signed_in
def remove(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take a file away."""
    found = readable_upload(actor(request), key)
    remove_upload(actor(request), key=key)
    messages.success(request, _("The file is gone."))
    return redirect("application_edit", key=found.application.key)


@require_GET
@signed_in
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """The file as it was sent: saved by the browser, never shown or run on this site."""
    found = readable_upload(actor(request), key)
    return attachment(bytes(found.content), found.kind, found.name)
