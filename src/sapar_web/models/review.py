"""Who reviews applications, on which they may not, and what they say of the others."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class Reviewer(models.Model):
    """Somebody who was asked to review a call's applications.

    Attributes:
        person: None until somebody has used the link.
        email: whom the link was sent to.
        token: digest of the link's secret.
        ended_at: when they were no longer asked; what they submitted stays.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    call = models.ForeignKey("sapar_web.Call", models.PROTECT, related_name="reviewers")
    person = models.ForeignKey(
        "sapar_web.Person", models.PROTECT, null=True, blank=True, related_name="reviews_for"
    )
    email = models.EmailField(_("e-mail address"))
    token = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    invited_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["call", "email"],
                condition=models.Q(ended_at=None),
                name="reviewer_asked_once",
            ),
            models.UniqueConstraint(
                fields=["call", "person"],
                condition=models.Q(ended_at=None, person__isnull=False),
                name="reviewer_once_per_call",
            ),
        ]


class Conflict(models.Model):
    """Why a reviewer neither sees nor scores an application. It is kept.

    Attributes:
        kind: of `sapar.parties.conflicts`, as in `kinship`.
        text: what the reviewer adds; empty for what the site found.
        found: whether the site found it; else the reviewer declared it.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    reviewer = models.ForeignKey(Reviewer, models.PROTECT, related_name="conflicts")
    application = models.ForeignKey(
        "sapar_web.Application", models.PROTECT, related_name="conflicts"
    )
    kind = models.CharField(max_length=30)
    text = models.TextField(blank=True, max_length=2000)
    found = models.BooleanField(default=False)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["reviewer", "application"], name="one_conflict_per_application"
            )
        ]


class ReviewState(models.TextChoices):
    """Where a review stands."""

    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted")


class Review(models.Model):
    """What one reviewer says of one application. Once submitted it is frozen.

    Attributes:
        document: the typed review: points by criterion, each with its reason.
        revision: raised by every change of the draft.
        canonical: the frozen review; empty until submitted.
        digest: SHA-256 of it.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    reviewer = models.ForeignKey(Reviewer, models.PROTECT, related_name="reviews")
    application = models.ForeignKey("sapar_web.Application", models.PROTECT, related_name="reviews")
    state = models.CharField(max_length=12, choices=ReviewState.choices, default=ReviewState.DRAFT)
    document = models.JSONField()
    revision = models.PositiveIntegerField(default=1)
    canonical = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    submitted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["reviewer", "application"], name="one_review_per_application"
            ),
            models.CheckConstraint(
                condition=models.Q(state="draft", digest="", canonical="")
                | (~models.Q(state="draft") & ~models.Q(digest="") & ~models.Q(canonical="")),
                name="review_frozen_once_submitted",
            ),
        ]
