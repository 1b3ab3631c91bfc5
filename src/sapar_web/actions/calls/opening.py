"""Opening a call, closing it once its last day has passed, and withdrawing it."""

from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from sapar.terms.document.digest import canonical, digest_of
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.calls.drafting import missing_of
from sapar_web.actions.calls.fitting import reason_of, refuse
from sapar_web.actions.calls.telling import tell_applicants
from sapar_web.actions.locking import locked
from sapar_web.actions.mailing import PATIENT
from sapar_web.actions.notices import notify
from sapar_web.actions.refusals import StaleError
from sapar_web.history.appending import append
from sapar_web.models import Call, CallState, Reviewer
from sapar_web.models.offer import today
from sapar_web.queries.calls.documents import call_document


@transaction.atomic
def open_call(actor: Actor, *, key: UUID | str, revision: int) -> Call:
    """Freeze a call and let everybody read it and apply.

    Effects: the call is frozen with its digest; its countries are those of its hosts; an entry of
    history with the digest.

    Args:
        actor: who opens.
        key: of the call.
        revision: that the person read.

    Raises:
        MissingError: if there is no such call.
        RefusedError: if the person may not, if it is no draft, or the terms are not in force.
        StaleError: if it was changed since that revision.
        UnfitError: if something is missing, with each problem where it is.
    """
    call = locked(Call, key, "terms", "offer")
    require(actor, Deed.OPEN_CALL, call)
    if call.revision != revision:
        raise StaleError(call, revision=call.revision, yours=revision, theirs=call.revision)
    if call.terms.state != "published":
        reason = _("not while it is: {state}").format(state=call.terms.get_state_display())
        raise RefusedError(Deed.OPEN_CALL, Verdict(allowed=False, reason=reason))
    document = call_document(call)
    refuse(missing_of(call))
    call.canonical, call.digest = canonical(document).decode(), digest_of(document).text
    hosts = call.hosts.values_list("organisation__country", flat=True)
    call.countries = sorted(set(hosts))
    call.state, call.opened_at = CallState.OPEN, timezone.now()
    call.save()
    append(actor, Deed.OPEN_CALL, call, version=call.digest)
    return call


@transaction.atomic
def close_call(actor: Actor, *, key: UUID | str) -> Call:
    """Say that no further application comes, once the last day has passed.

    Effects: the call is closed; reviewers are told; an entry of history.

    Raises:
        MissingError: if there is no such call.
        RefusedError: if the person may not, if it is not open, or applications still come.
    """
    call = locked(Call, key)
    require(actor, Deed.CLOSE_CALL, call)
    if today() <= call.closes_on:
        reason = _("not before the last day for applications has passed")
        raise RefusedError(Deed.CLOSE_CALL, Verdict(allowed=False, reason=reason))
    return _closed(actor, call)


@app.periodic(cron="7 * * * *")
@app.task(name="close_calls", retry=PATIENT)
def close_calls(timestamp: int) -> None:  # noqa: ARG001 -- as the queue gives it
    """Close every call whose last day has passed, where nobody did. Run every hour.

    Args:
        timestamp: when it was due, in seconds of Unix time.
    """
    over = Call.objects.filter(state=CallState.OPEN, closes_on__lt=today()).order_by("pk")
    for number in over.values_list("pk", flat=True):
        with transaction.atomic():
            found = Call.objects.select_for_update().filter(pk=number, state=CallState.OPEN).first()
            if found is not None:
                _closed(Actor(), found)


def _closed(actor: Actor, call: Call) -> Call:
    """Close a call: by the officer, or by the site itself on the day after the last one."""
    call.state, call.closed_at = CallState.CLOSED, timezone.now()
    call.save(update_fields=["state", "closed_at", "changed_at"])
    for each in Reviewer.objects.filter(call=call, ended_at=None).select_related("person"):
        if each.person is not None:
            notify(each.person, "review", reverse("review_list", args=[call.key]))
    append(actor, Deed.CLOSE_CALL, call, version=call.digest)
    return call


@transaction.atomic
def withdraw_call(actor: Actor, *, key: UUID | str, reason: str) -> Call:
    """Take an open or closed call back: nobody is selected.

    Effects: the call is withdrawn with its reason, which everybody reads; applicants are told; an
    entry of history.

    Raises:
        MissingError: if there is no such call.
        RefusedError: if the person may not, or if it was decided.
        UnfitError: without a reason.
    """
    call = locked(Call, key)
    require(actor, Deed.WITHDRAW_CALL, call)
    call.state, call.ended_at = CallState.WITHDRAWN, timezone.now()
    call.ended_why = reason_of(reason)
    call.save(update_fields=["state", "ended_at", "ended_why", "changed_at"])
    tell_applicants.defer(call=call.pk)
    append(actor, Deed.WITHDRAW_CALL, call, version=call.digest)
    return call
