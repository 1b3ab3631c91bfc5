"""How a stay ended, and who ended it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from sapar_web.models.stay import StayParty


class EndingKind(models.TextChoices):
    """Ways in which a stay ends."""

    WITHDRAWN = "withdrawn", _("withdrawn before it was agreed")
    TERMINATED = "terminated", _("terminated after it was agreed")
    COMPLETED = "completed", _("completed")


class Ending(models.Model):
    """The end of a stay. The database keeps it as it is.

    Attributes:
        party: that ended it.
        on: last day of the stay as it was; None where it never was in force.
        reason: that the other parties read; empty for one that was completed.
    """

    stay = models.OneToOneField("sapar_web.Stay", models.CASCADE, related_name="ending")
    kind = models.CharField(max_length=12, choices=EndingKind.choices)
    party = models.CharField(max_length=12, choices=StayParty.choices)
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    on = models.DateField(null=True)
    reason = models.TextField(blank=True, max_length=5000)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind="withdrawn", on=None) & ~models.Q(reason="")
                | models.Q(kind="terminated", on__isnull=False) & ~models.Q(reason="")
                | models.Q(kind="completed", on__isnull=False),
                name="stay_ended_somehow",
            )
        ]
