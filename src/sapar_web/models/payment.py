"""Payments of a stay, as somebody recorded them or as a bank's statement tells them."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from sapar_web.models.ledger import PAYERS, exact_number


class Origin(models.TextChoices):
    """Where a payment is known from."""

    RECORDED = "recorded", _("recorded by a party")
    IMPORTED = "imported", _("from a bank's statement")


class Payment(models.Model):
    """One payment. It is corrected by a transaction that takes it back, and a new one.

    Attributes:
        key: given where it was recorded: what is sent twice is kept once.
        on: day of the payment.
        given: what left the payer.
        arrived: what the payee got; the same where no money was changed on the way.
        reference: by which the payer named it.
        spent_in: country in which the payee spends it; empty where nobody knows.
        budget: line from which the payer has the money.
        origin: how it is known.
        party: for which it was recorded.
        transaction: that posts it.
        release: of the milestone that it pays; None for any other payment.
        claim: for a refund, of which it is a part or the whole; None for any other payment.
    """

    stay = models.ForeignKey("sapar_web.Stay", models.PROTECT, related_name="payments")
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    on = models.DateField(_("day"))
    payer = models.CharField(max_length=12, choices=PAYERS)
    payee = models.CharField(max_length=12, choices=PAYERS)
    item = models.CharField(max_length=100)
    given = exact_number()
    given_currency = models.CharField(max_length=3)
    arrived = exact_number()
    arrived_currency = models.CharField(max_length=3)
    reference = models.CharField(max_length=140, blank=True)
    spent_in = models.CharField(max_length=2, blank=True)
    budget = models.CharField(max_length=100, blank=True)
    origin = models.CharField(max_length=12, choices=Origin.choices)
    party = models.CharField(max_length=12, choices=PAYERS)
    transaction = models.OneToOneField(
        "sapar_web.Transaction", models.PROTECT, related_name="payment"
    )
    release = models.ForeignKey(
        "sapar_web.Release", models.PROTECT, null=True, blank=True, related_name="payments"
    )
    claim = models.ForeignKey(
        "sapar_web.RefundClaim", models.PROTECT, null=True, blank=True, related_name="payments"
    )
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(payer=models.F("payee"))
                & models.Q(given__gt=0)
                & models.Q(arrived__gt=0),
                name="a_payment_goes_from_one_to_another",
            ),
            models.CheckConstraint(
                condition=models.Q(given=models.F("arrived"))
                | ~models.Q(given_currency=models.F("arrived_currency")),
                name="one_currency_arrives_whole",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["stay", "-id"], name="payments_of_a_stay")]
