"""A balance of a scheme as it stood at one moment, with the dataset that it was computed from."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class SnapshotState(models.TextChoices):
    """Where a snapshot stands."""

    WAITING = "waiting", _("waits to be made")
    READY = "ready", _("ready")
    FAILED = "failed", _("could not be made")


class Snapshot(models.Model):
    """A dataset of a scheme in the data folder, and its balance for each release.

    Attributes:
        asked_by: who asked for it; None for the site itself.
        at: moment of the record that it shows; None until it is made.
        mark: of the record then: where it is the same, nothing has changed since.
        stays: how many are in it.
        rows: of each table.
        digest: SHA-256 of the archive of the dataset; empty once the archive was removed.
        balances: the balance (`sapar-balance/1`) by release in English, by release and language
            (`public.kk`) in the others.
        released: whether its public balance was put out. It stays the one that everybody sees until
            a later one differs by enough stays (`sapar.balance.disclosure.differencing`).
        why: why it could not be made, in English.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    terms = models.ForeignKey("sapar_web.Terms", models.PROTECT, related_name="snapshots")
    state = models.CharField(
        max_length=8, choices=SnapshotState.choices, default=SnapshotState.WAITING
    )
    asked_by = models.ForeignKey(
        "sapar_web.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    asked_at = models.DateTimeField(auto_now_add=True)
    at = models.DateTimeField(null=True)
    mark = models.CharField(max_length=64, blank=True)
    stays = models.PositiveIntegerField(default=0)
    rows = models.JSONField(default=dict)
    digest = models.CharField(max_length=64, blank=True)
    balances = models.JSONField(default=dict)
    released = models.BooleanField(default=False)
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["terms"],
                condition=models.Q(state="waiting"),
                name="one_waiting_snapshot_per_terms",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="ready") | models.Q(at__isnull=False),
                name="snapshot_of_a_moment",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["terms", "-id"], name="snapshots_of_terms")]
