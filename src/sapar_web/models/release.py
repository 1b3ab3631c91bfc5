"""Milestones that were released, and refunds that were claimed: each rests on recorded events."""

from typing import ClassVar
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models

from sapar_web.models.ledger import PAYERS, exact_number


class Release(models.Model):
    """A milestone that may be paid, for good. The database never lets one be released twice.

    Attributes:
        milestone: line of the version in force.
        mark: by which a milestone is the same in an amended version (`queries.money.milestones`).
        amount: all of the line's, less what was released under an earlier version.
        evidence: keys of the events that it rests on; none for a payment in advance.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    stay = models.ForeignKey("sapar_web.Stay", models.PROTECT, related_name="releases")
    milestone = models.OneToOneField(
        "sapar_web.MilestoneLine", models.PROTECT, related_name="release"
    )
    mark = models.CharField(max_length=64)
    amount = exact_number()
    currency = models.CharField(max_length=3)
    evidence = ArrayField(models.UUIDField())
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="something_is_released")
        ]
        indexes: ClassVar = [models.Index(fields=["stay", "mark"], name="releases_of_a_stay")]


class RefundClaim(models.Model):
    """What is claimed back for what a resolution found not delivered.

    Attributes:
        commitment: identifier of its clause.
        dispute: key of the event that opened the dispute, of several the one resolved last.
        owed_by: who was paid, and gives back.
        owed_to: who paid.
        due_on: last day for it.
        evidence: keys of claims, disputes and resolutions that it rests on.
        transaction: that posts it as owed.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    stay = models.ForeignKey("sapar_web.Stay", models.PROTECT, related_name="refund_claims")
    commitment = models.CharField(max_length=100)
    dispute = models.UUIDField()
    owed_by = models.CharField(max_length=12, choices=PAYERS)
    owed_to = models.CharField(max_length=12, choices=PAYERS)
    amount = exact_number()
    currency = models.CharField(max_length=3)
    due_on = models.DateField()
    evidence = ArrayField(models.UUIDField())
    transaction = models.OneToOneField(
        "sapar_web.Transaction", models.PROTECT, related_name="refund_claim"
    )
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["stay", "dispute", "owed_by", "owed_to", "currency"],
                name="one_refund_per_dispute",
            ),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="something_is_refunded"),
        ]
