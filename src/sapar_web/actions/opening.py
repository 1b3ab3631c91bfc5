"""Offers are opened together, after the last day for them: then the sponsor is told, not before."""

from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from procrastinate.contrib.django import app

from sapar_web.actions.mailing import PATIENT
from sapar_web.actions.notices import at_daily_mail, notify_members
from sapar_web.models import Offer, OfferState, Role, State, Terms
from sapar_web.models.offer import offers_opened


def await_opening(terms: Terms) -> None:
    """Ask the queue to tell the sponsor once no further offer can come. Part of a deed.

    Effects: a job for the hour of daily mail after the last day; none where no offers are taken.

    Args:
        terms: that were just published.
    """
    if terms.offers_until is not None:
        opened = at_daily_mail(terms.offers_until + timedelta(days=1)) - timedelta(minutes=30)
        tell_opened.configure(schedule_at=opened).defer(terms=terms.pk)


@app.task(name="tell_offers_opened", retry=PATIENT)
def tell_opened(terms: int) -> None:
    """Tell the sponsor's officers that offers wait, if any do and the terms are in force.

    Args:
        terms: number of the terms.
    """
    with transaction.atomic():
        found = Terms.objects.filter(pk=terms, state=State.PUBLISHED).first()
        if found is None or not offers_opened(found):
            return
        if Offer.objects.filter(terms=found, state=OfferState.SUBMITTED).exists():
            path = reverse("offers_under", args=[found.key])
            notify_members(found.sponsor_id, [Role.OFFICER], "offers", path)
