"""An appeal against what was decided about an application."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class AppealOutcome(models.TextChoices):
    """What the sponsor answers."""

    UPHELD = "upheld", _("upheld")
    DISMISSED = "dismissed", _("dismissed")


class Appeal(models.Model):
    """An appeal: one for an application, answered once, by a day that was known beforehand.

    Attributes:
        text: the applicant's grounds.
        answer_by: last day for the answer.
        outcome: empty until answered.
        answer: the reasons for it.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    application = models.OneToOneField(
        "sapar_web.Application", models.PROTECT, related_name="appeal"
    )
    text = models.TextField(max_length=5000)
    at = models.DateTimeField(auto_now_add=True)
    answer_by = models.DateField()
    outcome = models.CharField(max_length=12, choices=AppealOutcome.choices, blank=True)
    answer = models.TextField(blank=True, max_length=5000)
    answered_by = models.ForeignKey(
        "sapar_web.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(text="")
                & (
                    models.Q(outcome="", answer="", answered_at=None)
                    | (
                        ~models.Q(outcome="")
                        & ~models.Q(answer="")
                        & models.Q(answered_at__isnull=False)
                    )
                ),
                name="appeal_answered_with_reasons",
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["answer_by", "id"],
                condition=models.Q(outcome=""),
                name="appeals_that_wait",
            )
        ]
