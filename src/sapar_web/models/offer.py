"""What a host or contractor offers under published terms, and what the sponsor decided."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sapar_web.models.terms import State, Terms


class OfferState(models.TextChoices):
    """Where an offer stands."""

    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted")
    WITHDRAWN = "withdrawn", _("withdrawn")
    SELECTED = "selected", _("selected")
    DECLINED = "declined", _("not selected")


class Offer(models.Model):
    """One organisation's offer. Once submitted it is frozen, once decided so is the decision.

    Attributes:
        document: the typed offer (`sapar.terms.offers`).
        revision: raised by every change of the draft.
        canonical: the frozen offer; empty until submitted.
        digest: SHA-256 of it.
        reason: why it was selected, or not, as its organisation reads it.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    terms = models.ForeignKey("sapar_web.Terms", models.PROTECT, related_name="offers")
    organisation = models.ForeignKey(
        "sapar_web.Organisation", models.PROTECT, related_name="offers"
    )
    state = models.CharField(max_length=12, choices=OfferState.choices, default=OfferState.DRAFT)
    document = models.JSONField()
    revision = models.PositiveIntegerField(default=1)
    canonical = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    created_by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        "sapar_web.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    reason = models.TextField(blank=True, max_length=5000)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["terms", "organisation"],
                condition=~models.Q(state="withdrawn"),
                name="one_offer_per_organisation",
            ),
            models.UniqueConstraint(
                fields=["terms"],
                condition=models.Q(state="selected"),
                name="one_selected_offer",
            ),
            models.CheckConstraint(
                condition=models.Q(state="draft", digest="", canonical="")
                | models.Q(state="withdrawn")
                | (
                    ~models.Q(state="draft")
                    & ~models.Q(digest="")
                    & ~models.Q(canonical="")
                    & models.Q(submitted_at__isnull=False)
                ),
                name="offer_frozen_once_submitted",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["selected", "declined"])
                | (~models.Q(reason="") & models.Q(decided_at__isnull=False)),
                name="offer_decided_with_reason",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["organisation", "-changed_at", "-id"], name="offers_of_one")
        ]


def today() -> date:
    """The day of the site's own time zone, by which last days are counted."""
    return timezone.localdate(timezone=timezone.get_default_timezone())


def takes_offers(terms: Terms) -> bool:
    """Whether offers may be begun and submitted: to the end of the last day for them."""
    last = terms.offers_until
    return terms.state == State.PUBLISHED and last is not None and today() <= last


def offers_opened(terms: Terms) -> bool:
    """Whether the sponsor may read offers: once no further one can come."""
    return terms.offers_until is None or terms.offers_until < today()
