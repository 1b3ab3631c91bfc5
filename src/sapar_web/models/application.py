"""What a person applies with, the files with it, and what the institution at home says."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class ApplicationState(models.TextChoices):
    """Where an application stands."""

    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted")
    NOMINATED = "nominated", _("nominated")
    NOT_NOMINATED = "not_nominated", _("not nominated")
    SELECTED = "selected", _("selected")
    WAITING = "waiting", _("on the waiting list")
    OFFERED = "offered", _("offered a place")
    DECLINED = "declined", _("not selected")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Application(models.Model):
    """One person's application. Once submitted it is frozen.

    Attributes:
        sending: the institution that the person comes from and that nominates; None in a draft.
        host: the organisation that they would go to; None in a draft.
        document: the typed application (`sapar.terms.calls`).
        revision: raised by every change of the draft; another device that is behind is told.
        canonical: the frozen application; empty until submitted.
        digest: SHA-256 of it.
        alias: what blind reviewers see in place of a name; empty until submitted.
        score: mean of the submitted reviews in hundredths of the best, for order in lists; exact
            enough to tell any two that differ (`sapar.terms.calls.scoring`). None without reviews.
        reviews_in: submitted reviews.
        waiting_place: 1 for the first of the waiting list; None for whoever is not on it.
        offered_until: last day on which a place that came free is held for the person.
        reason: why it was decided so, as the person reads it.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    call = models.ForeignKey("sapar_web.Call", models.PROTECT, related_name="applications")
    participant = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="applications")
    sending = models.ForeignKey(
        "sapar_web.Organisation", models.PROTECT, null=True, blank=True, related_name="sent"
    )
    host = models.ForeignKey(
        "sapar_web.Organisation", models.PROTECT, null=True, blank=True, related_name="received"
    )
    state = models.CharField(
        max_length=14, choices=ApplicationState.choices, default=ApplicationState.DRAFT
    )
    document = models.JSONField()
    revision = models.PositiveIntegerField(default=1)
    canonical = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    alias = models.CharField(max_length=12, blank=True)
    score = models.DecimalField(max_digits=16, decimal_places=12, null=True, blank=True)
    reviews_in = models.PositiveSmallIntegerField(default=0)
    waiting_place = models.PositiveIntegerField(null=True, blank=True)
    offered_until = models.DateField(null=True, blank=True)
    reason = models.TextField(blank=True, max_length=5000)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["call", "participant"],
                condition=~models.Q(state="withdrawn"),
                name="one_application_per_person",
            ),
            models.UniqueConstraint(
                fields=["call", "alias"],
                condition=~models.Q(alias=""),
                name="one_application_per_alias",
            ),
            models.UniqueConstraint(
                fields=["call", "waiting_place"],
                name="one_application_per_waiting_place",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(
                condition=models.Q(state="draft", digest="", canonical="", alias="")
                | models.Q(state="withdrawn")
                | (
                    ~models.Q(state="draft")
                    & ~models.Q(digest="")
                    & ~models.Q(canonical="")
                    & ~models.Q(alias="")
                    & models.Q(
                        submitted_at__isnull=False, sending__isnull=False, host__isnull=False
                    )
                ),
                name="application_frozen_once_submitted",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["selected", "waiting", "offered", "declined"])
                | (~models.Q(reason="") & models.Q(decided_at__isnull=False)),
                name="application_decided_with_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(state="waiting", waiting_place__isnull=False)
                | (~models.Q(state="waiting") & models.Q(waiting_place__isnull=True)),
                name="waiting_has_a_place",
            ),
            models.CheckConstraint(
                condition=models.Q(state="offered", offered_until__isnull=False)
                | (~models.Q(state="offered") & models.Q(offered_until__isnull=True)),
                name="offered_has_a_last_day",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["call", "state", "id"], name="applications_of_a_call"),
            models.Index(
                models.F("call"),
                models.F("score").desc(nulls_last=True),
                models.F("id"),
                name="applications_by_score",
            ),
            models.Index(fields=["participant", "-id"], name="applications_of_a_person"),
            models.Index(fields=["sending", "state", "id"], name="applications_sent"),
        ]


class Upload(models.Model):
    """A file that belongs to an application. It is only ever given back as an attachment.

    Attributes:
        name: as its sender called it.
        kind: media type, by its content and never by its name.
        size: bytes.
        digest: SHA-256 of the content; the submitted application names it.
        content: the bytes.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    application = models.ForeignKey(Application, models.CASCADE, related_name="uploads")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=80)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    content = models.BinaryField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["application", "digest"], name="one_upload_per_content")
        ]


class NominationOutcome(models.TextChoices):
    """What the sending institution says."""

    NOMINATED = "nominated", _("nominated")
    DECLINED = "declined", _("not nominated")


class Nomination(models.Model):
    """What the sending institution says about an application: once, and never changed.

    Attributes:
        reasons: its own.
        on_return: what it will do when the person is back; empty where it does not nominate.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    application = models.OneToOneField(Application, models.PROTECT, related_name="nomination")
    organisation = models.ForeignKey("sapar_web.Organisation", models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=12, choices=NominationOutcome.choices)
    reasons = models.TextField(max_length=5000)
    on_return = models.TextField(max_length=5000, blank=True)
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(reasons="")
                & (models.Q(outcome="declined") | ~models.Q(on_return="")),
                name="nomination_with_reasons_and_return",
            )
        ]
