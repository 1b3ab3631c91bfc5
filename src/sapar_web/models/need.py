"""What one party needs of a stay, written before it has seen what the others need."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from sapar_web.models.stay import StayParty


class NeedState(models.TextChoices):
    """Where a statement of needs stands."""

    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("handed in")


class Need(models.Model):
    """A party's statement of needs. Once handed in it is frozen.

    Attributes:
        party: whose it is; one each.
        document: the typed statement (`sapar.agreements.needs.document`).
        revision: raised by every change of the draft.
        canonical: the frozen statement; empty until handed in.
        digest: SHA-256 of it.
        by: who wrote last, and who handed it in.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    stay = models.ForeignKey("sapar_web.Stay", models.CASCADE, related_name="needs")
    party = models.CharField(max_length=12, choices=StayParty.choices)
    state = models.CharField(max_length=12, choices=NeedState.choices, default=NeedState.DRAFT)
    document = models.JSONField()
    revision = models.PositiveIntegerField(default=1)
    canonical = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    submitted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stay", "party"], name="one_need_per_party"),
            models.CheckConstraint(
                condition=models.Q(state="draft", digest="", canonical="", submitted_at=None)
                | (
                    models.Q(state="submitted", submitted_at__isnull=False)
                    & ~models.Q(digest="")
                    & ~models.Q(canonical="")
                ),
                name="need_frozen_once_submitted",
            ),
        ]
