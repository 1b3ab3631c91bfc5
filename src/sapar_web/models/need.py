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
    ERASED = "erased", _("handed in, and erased since")


HANDED_IN = (NeedState.SUBMITTED, NeedState.ERASED)
"""States of a statement that was not silent."""


class Need(models.Model):
    """A party's statement of needs. Once handed in it is frozen.

    One thing happens to it yet: with the data of a participant who erases themselves go the words
    that no signed agreement rests on, and in every stay what limits the person. That it was handed
    in, when, and its digest stay.

    Attributes:
        party: whose it is; one each.
        document: the typed statement (`sapar.agreements.needs.document`).
        revision: raised by every change of the draft.
        canonical: the frozen statement; empty until handed in.
        digest: SHA-256 of it.
        by: who wrote last, and who handed it in.
        erased_at: when words of it were erased with the data of whoever it is about.
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
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stay", "party"], name="one_need_per_party"),
            models.CheckConstraint(
                condition=models.Q(state="draft", digest="", canonical="", submitted_at=None)
                | (
                    models.Q(state="submitted", submitted_at__isnull=False)
                    & ~models.Q(digest="")
                    & ~models.Q(canonical="")
                )
                | (
                    models.Q(state="erased", canonical="")
                    & models.Q(submitted_at__isnull=False, erased_at__isnull=False)
                    & ~models.Q(digest="")
                ),
                name="need_frozen_once_submitted",
            ),
        ]
