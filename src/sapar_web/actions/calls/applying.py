"""Applying: write, submit, withdraw."""

import secrets
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sapar.terms.calls.application import Application as Document
from sapar.terms.calls.application import File, application_problems
from sapar.terms.document.digest import canonical, digest_of
from sapar_web.access.actor import Actor
from sapar_web.access.calls import NOMINATING
from sapar_web.access.deeds import Deed
from sapar_web.access.rules import UNSIGNED
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.calls.fitting import fitting, refuse
from sapar_web.actions.calls.places import give_back, locked_with_call
from sapar_web.actions.ending import end_stay
from sapar_web.actions.locking import locked
from sapar_web.actions.notices import notify_members
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import (
    Application,
    ApplicationState,
    Call,
    Ending,
    EndingKind,
    Organisation,
    Stay,
    StayParty,
    StayState,
)
from sapar_web.models.call import takes_applications
from sapar_web.queries.calls.documents import application_document, call_document, kept

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Of aliases: without those that are taken for others."""


def require_taking(deed: Deed, call: Call) -> None:
    """Go on only while a call takes applications.

    Raises:
        RefusedError: if it does not, with the reason.
    """
    if takes_applications(call):
        return
    day = date_format(call.closes_on, "DATE_FORMAT")
    told = _("the last day for applications was {day}").format(day=day)
    if call.state != "open":
        told = _("not while it is: {state}").format(state=call.get_state_display())
    raise RefusedError(deed, Verdict(allowed=False, reason=told))


@transaction.atomic
def begin_application(actor: Actor, *, call: UUID | str) -> Application:
    """Begin an application. A second call gives the one that is there.

    Effects: a draft that its writer alone reads; an entry of history.

    Args:
        actor: who applies.
        call: key of the call.

    Raises:
        MissingError: if there is no such call.
        RefusedError: if the person may not, or no application is taken any more.
    """
    asked = Call.objects.filter(key=call).first()
    if asked is None:
        raise MissingError
    require(actor, Deed.READ_CALL, asked)
    require(actor, Deed.APPLY, asked)
    require_taking(Deed.APPLY, asked)
    lasting = Application.objects.exclude(state=ApplicationState.WITHDRAWN)
    there = lasting.filter(call=asked, participant=actor.person).first()
    if there is not None:
        return there
    document = Document(call=asked.digest)
    made = Application.objects.create(
        call=asked,
        participant=actor.person,
        document=kept(document),
        host=_only_host(asked),
    )
    append(actor, Deed.APPLY, made, version=asked.digest)
    return made


def _only_host(call: Call) -> Organisation | None:
    hosts = [each.organisation for each in call.hosts.select_related("organisation")[:2]]
    return hosts[0] if len(hosts) == 1 else None


@transaction.atomic
def edit_application(
    actor: Actor, *, key: UUID | str, revision: int, fields: Mapping[str, Any]
) -> Application:
    """Write fields of a draft.

    Effects: the draft has them and a higher revision. No entry of history: it is saved as one
    types, and nobody else reads it.

    Args:
        actor: who writes.
        key: of the application.
        revision: that this device has read.
        fields: `sending` and `host` by key, `first_day`, `last_day`, `language`, and `answers` by
            question; those that are not named stay.

    Raises:
        MissingError: if there is no such application, or no such organisation.
        RefusedError: if the person may not, if it is no draft, or the last day has passed.
        StaleError: if another device changed it meanwhile.
        UnfitError: if a value does not fit.
    """
    made = locked(Application, key, "call", "sending", "host")
    require(actor, Deed.EDIT_APPLICATION, made)
    require_taking(Deed.EDIT_APPLICATION, made.call)
    if made.revision != revision:
        theirs = made.document
        raise StaleError(made, revision=made.revision, yours=dict(fields), theirs=theirs)
    named = dict(fields)
    if "sending" in named:
        made.sending = _organisation(named.pop("sending"))
    if "host" in named:
        made.host = _host(made.call, named.pop("host"))
    made.document = kept(fitting(Document, _form(made, named)))
    made.revision += 1
    made.save(update_fields=["document", "revision", "sending", "host", "changed_at"])
    return made


def _form(made: Application, fields: Mapping[str, Any]) -> dict[str, Any]:
    form = {**made.document, **fields}
    if "answers" in fields:
        given = {each["question"]: each["text"] for each in made.document.get("answers", ())}
        given |= {name: text.strip() for name, text in fields["answers"].items()}
        form["answers"] = [{"question": name, "text": told} for name, told in given.items() if told]
    form["sending"] = made.sending.name if made.sending else None
    form["host"] = made.host.name if made.host else None
    return {name: value for name, value in form.items() if value is not None}


def _organisation(key: Any) -> Organisation | None:
    if not key:
        return None
    found = Organisation.objects.filter(key=key).first()
    if found is None:
        raise MissingError
    return found


def _host(call: Call, key: Any) -> Organisation | None:
    found = _organisation(key)
    if found is not None and not call.hosts.filter(organisation=found).exists():
        raise UnfitError({"host": [_("this organisation does not receive under this call")]})
    return found


@transaction.atomic
def submit_application(actor: Actor, *, key: UUID | str, revision: int) -> Application:
    """Freeze an application and hand it in.

    Effects: the document names the files by their digests and is frozen; it has an alias; whoever
    nominates for the sending institution is told; an entry of history with the digest.

    Args:
        actor: who applies.
        key: of the application.
        revision: that the person read.

    Raises:
        MissingError: if there is no such application.
        RefusedError: if the person may not, if it is no draft, or the last day has passed.
        StaleError: if it was changed since that revision.
        UnfitError: if something is missing, with each problem where it is.
    """
    made = locked(Application, key, "call", "sending", "host")
    require(actor, Deed.SUBMIT_APPLICATION, made)
    require_taking(Deed.SUBMIT_APPLICATION, made.call)
    if made.revision != revision:
        raise StaleError(made, revision=made.revision, yours=revision, theirs=made.revision)
    files = made.uploads.order_by("pk").values("name", "kind", "size", "digest")
    document = application_document(made).model_copy(
        update={
            "files": tuple(File(**each) for each in files),
            "sending": made.sending.name if made.sending else None,
            "host": made.host.name if made.host else None,
        }
    )
    refuse(application_problems(call_document(made.call), document))
    made.document = kept(document)
    made.canonical, made.digest = canonical(document).decode(), digest_of(document).text
    made.alias = _alias(made.call)
    made.state, made.submitted_at = ApplicationState.SUBMITTED, timezone.now()
    made.save()
    path = reverse("application", args=[made.key])
    notify_members(made.sending_id or 0, NOMINATING, "nominate", path)
    append(actor, Deed.SUBMIT_APPLICATION, made, version=made.digest)
    return made


def _alias(call: Call) -> str:
    while True:
        alias = "A-" + "".join(secrets.choice(LETTERS) for _place in range(6))
        if not Application.objects.filter(call=call, alias=alias).exists():
            return alias


@transaction.atomic
def withdraw_application(actor: Actor, *, key: UUID | str) -> Application:
    """Take an application back. A place that it had goes to the first who waits.

    Effects: it is withdrawn, its files are deleted; a stay that was being prepared is withdrawn
    with it, and its parties are told; the next who waits is offered the place and told; an entry of
    history.

    Raises:
        MissingError: if there is no such application.
        RefusedError: if the person may not, or if it is past that: an agreement that is in force
            ends on the page of its stay.
    """
    of, made = locked_with_call(key)
    require(actor, Deed.WITHDRAW_APPLICATION, made)
    _leave_stay(actor, made)
    give_back(actor, of, made)
    append(actor, Deed.WITHDRAW_APPLICATION, made, version=made.digest)
    return made


def _leave_stay(actor: Actor, made: Application) -> None:
    found = Stay.objects.filter(application=made).values_list("key", flat=True).first()
    if found is None:
        return
    stay = locked(Stay, found)
    if stay.state == StayState.WITHDRAWN:
        return
    if stay.state not in UNSIGNED:
        reason = _("the agreement about the stay is signed: it ends on the page of the stay")
        raise RefusedError(Deed.WITHDRAW_APPLICATION, Verdict(allowed=False, reason=reason))
    ending = Ending(
        stay=stay,
        kind=EndingKind.WITHDRAWN,
        party=StayParty.PARTICIPANT,
        by=actor.person,
        reason=_("The participant withdrew the application."),
    )
    end_stay(actor, Deed.WITHDRAW_STAY, ending)
