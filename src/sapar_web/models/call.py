"""A call for applications under published terms, with the budget, places and criteria it opens."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from sapar_web.models.offer import today


class CallState(models.TextChoices):
    """Where a call stands."""

    DRAFT = "draft", _("draft")
    OPEN = "open", _("open")
    CLOSED = "closed", _("closed")
    DECIDED = "decided", _("decided")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Call(models.Model):
    """A call. Once opened it is frozen: nobody is weighed by criteria that came afterwards.

    Attributes:
        terms: published terms under which people go.
        offer: the selected offer of the host or contractor that receives them.
        contractor: between sponsor and hosts: who offered as one, or whom the officer named; None
            where there is none.
        document: the typed call (`sapar.terms.calls`).
        revision: raised by every change of the draft; who writes on an older one is told.
        canonical: the frozen call, as text in canonical form; empty until opened.
        digest: SHA-256 of it.
        closes_on: last day for applications; of the document, for lists.
        nominates_on: last day on which sending institutions nominate.
        places: that are given at most; the database counts.
        blind: whether reviewers see neither names nor organisations nor files.
        countries: of the hosts, for lists.
        fields: of study that are asked for, for lists; empty for every field.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    terms = models.ForeignKey("sapar_web.Terms", models.PROTECT, related_name="calls")
    offer = models.ForeignKey("sapar_web.Offer", models.PROTECT, related_name="calls")
    sponsor = models.ForeignKey("sapar_web.Organisation", models.PROTECT, related_name="calls")
    contractor = models.ForeignKey(
        "sapar_web.Organisation", models.PROTECT, related_name="+", null=True, blank=True
    )
    state = models.CharField(max_length=12, choices=CallState.choices, default=CallState.DRAFT)
    title = models.CharField(_("title"), max_length=300)
    document = models.JSONField()
    revision = models.PositiveIntegerField(default=1)
    canonical = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    closes_on = models.DateField(_("last day for applications"))
    nominates_on = models.DateField(_("last day for nominations"))
    places = models.PositiveIntegerField(_("places"))
    blind = models.BooleanField(default=False)
    countries = ArrayField(models.CharField(max_length=2), default=list, blank=True)
    fields = ArrayField(models.CharField(max_length=4), default=list, blank=True)
    created_by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_why = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(state="draft", digest="", canonical="")
                | (~models.Q(state="draft") & ~models.Q(digest="") & ~models.Q(canonical="")),
                name="call_frozen_once_opened",
            ),
            models.CheckConstraint(
                condition=models.Q(nominates_on__gte=models.F("closes_on")),
                name="call_nominates_after_it_closes",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["state", "closes_on", "id"], name="calls_by_closing_day"),
            models.Index(fields=["sponsor", "-changed_at", "-id"], name="calls_of_a_sponsor"),
        ]


class CallHost(models.Model):
    """An organisation that receives people under a call; applicants choose one of them."""

    call = models.ForeignKey(Call, models.CASCADE, related_name="hosts")
    organisation = models.ForeignKey(
        "sapar_web.Organisation", models.PROTECT, related_name="received_calls"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["call", "organisation"], name="one_host_once_per_call")
        ]


def takes_applications(call: Call, day: date | None = None) -> bool:
    """Whether applications may be begun and submitted: to the end of the last day for them."""
    return call.state == CallState.OPEN and (day or today()) <= call.closes_on


def takes_nominations(call: Call, day: date | None = None) -> bool:
    """Whether sending institutions may still say yes or no: to the end of the day for that."""
    going = call.state in {CallState.OPEN, CallState.CLOSED}
    return going and (day or today()) <= call.nominates_on
