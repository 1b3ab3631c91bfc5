"""Files that belong to an application."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from sapar.values.digest import Digest
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.calls.applying import require_taking
from sapar_web.actions.content import file_name, kind_of
from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Application, Upload
from sapar_web.queries.calls.documents import call_document


@transaction.atomic
def add_upload(actor: Actor, *, application: UUID | str, name: str, content: bytes) -> Upload:
    """Put a file to a draft.

    Effects: the file is kept as it is.

    Args:
        actor: who applies.
        application: key of it.
        name: as the file is called; folders in it are dropped.
        content: of the file.

    Raises:
        MissingError: if there is no such application.
        RefusedError: if the person may not, if it is no draft, or the last day has passed.
        UnfitError: if the file may not be kept, there are too many, or it is there already.
    """
    made = locked(Application, application, "call")
    require(actor, Deed.EDIT_APPLICATION, made)
    require_taking(Deed.EDIT_APPLICATION, made.call)
    if made.uploads.count() >= call_document(made.call).files:
        raise UnfitError({"file": [_("no further file: take one away first")]})
    called = file_name(name)
    kind = kind_of(content)
    try:
        with transaction.atomic():
            return Upload.objects.create(
                application=made,
                name=called,
                kind=kind,
                size=len(content),
                digest=Digest.of(content).text,
                content=content,
            )
    except IntegrityError:
        raise UnfitError({"file": [_("this file is there already")]}) from None


@transaction.atomic
def remove_upload(actor: Actor, *, key: UUID | str) -> Application:
    """Take a file away from a draft.

    Effects: the file is gone.

    Returns:
        The application.

    Raises:
        MissingError: if there is no such file.
        RefusedError: if the person may not, or it is no draft any more.
    """
    found = Upload.objects.filter(key=key).values_list("application__key", flat=True).first()
    if found is None:
        raise MissingError
    made = locked(Application, found, "call")
    require(actor, Deed.EDIT_APPLICATION, made)
    Upload.objects.filter(key=key).delete()
    return made
