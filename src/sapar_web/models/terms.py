"""Terms of reference on the site: a draft that people write together, frozen once published."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where terms stand."""

    DRAFT = "draft", _("draft")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")
    SUPERSEDED = "superseded", _("superseded")


class Terms(models.Model):
    """One version of terms of reference.

    Attributes:
        sponsor: whose terms they are.
        title: as in the document, for lists.
        document: the typed document (`sapar.terms.document.terms`) without its planning record,
            which is made of what parties did (`Statement`, `Answer`) and cannot be typed in.
        revision: raised by every change of the draft; who writes on an older one is told.
        version: 1, 2, 3 …; a version that supersedes another has the next number.
        supersedes: the version before.
        canonical: the frozen document, as text in canonical form; empty until published.
        digest: SHA-256 of it; people consent to it.
        offers_until: last day for offers; None where none are asked for.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    sponsor = models.ForeignKey("sapar_web.Organisation", models.PROTECT, related_name="terms")
    state = models.CharField(max_length=12, choices=State.choices, default=State.DRAFT)
    title = models.CharField(_("title"), max_length=300)
    document = models.JSONField()
    revision = models.PositiveIntegerField(default=1)
    version = models.PositiveIntegerField(default=1)
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    canonical = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    offers_until = models.DateField(_("last day for offers"), null=True, blank=True)
    created_by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    published_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_why = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(state="draft", digest="", canonical="")
                | (~models.Q(state="draft") & ~models.Q(digest="") & ~models.Q(canonical="")),
                name="frozen_once_published",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["sponsor", "-changed_at", "-id"], name="terms_of_a_sponsor"),
            models.Index(fields=["state", "-published_at", "-id"], name="terms_by_publication"),
            models.Index(
                fields=["offers_until", "key"],
                condition=models.Q(state="published", offers_until__isnull=False),
                name="terms_by_last_day",
            ),
        ]
