"""Telling everybody who applied, some hundred at a time: what the queue does about calls."""

from django.db import transaction
from django.urls import reverse
from procrastinate.contrib.django import app

from sapar_web.actions.mailing import PATIENT
from sapar_web.actions.notices import notify
from sapar_web.models import Application, ApplicationState

AT_ONCE = 500
"""Applicants that are told in one transaction."""


@app.task(name="tell_applicants", retry=PATIENT)
def tell_applicants(call: int, after: int = 0) -> None:
    """Let everybody who applied know that something was decided, some hundred at a time.

    Args:
        call: number of it.
        after: number of the last application that was told.
    """
    with transaction.atomic():
        rows = Application.objects.filter(call=call, pk__gt=after, participant__is_active=True)
        told = rows.exclude(state__in=[ApplicationState.DRAFT, ApplicationState.WITHDRAWN])
        some = list(told.select_related("participant").order_by("pk")[: AT_ONCE + 1])
        for each in some[:AT_ONCE]:
            notify(each.participant, "applied", reverse("application", args=[each.key]))
        if len(some) > AT_ONCE:
            tell_applicants.defer(call=call, after=some[AT_ONCE - 1].pk)
