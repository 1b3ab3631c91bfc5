"""The ledger: what is owed and what was paid, in double entry. The database keeps it and its sums.

A transaction sums to zero in each book and currency when its deed is committed, or is not
committed; no row is changed or taken away after that, and none is added to it (migration
`0019_money`). A mistake is posted back by a further transaction.
"""

from typing import Any, ClassVar
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from sapar_web.models.stay import StayParty

PAYERS = (*StayParty.choices, ("third", _("somebody else")))
"""Who pays and is paid, by the names of `sapar.values.party`."""


def exact_number(**given: Any) -> models.DecimalField:
    """An exact amount: fewer than 15 digits before the point, four after it."""
    return models.DecimalField(max_digits=18, decimal_places=4, **given)


class Book(models.TextChoices):
    """What an account tells (`sapar.money.ledger.account`)."""

    DUE = "due", _("owed")
    PAID = "paid", _("paid")


class TransactionKind(models.TextChoices):
    """Why something was posted."""

    DUE = "due", _("owed under the agreement")
    PAID = "paid", _("payment")
    REFUND = "refund", _("refund claimed")
    REVERSAL = "reversal", _("taken back")


class Transaction(models.Model):
    """Postings that belong together.

    Attributes:
        key: given where it was made: what is sent twice is kept once.
        on: the day.
        text: why, in words.
        evidence: keys of events, and digests of documents, that it rests on.
        parts: how many postings it has; with another number it is not committed.
        reverses: that it takes back; None for any other.
        by: who posted it; None for the site itself.
    """

    stay = models.ForeignKey("sapar_web.Stay", models.PROTECT, related_name="transactions")
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    on = models.DateField()
    kind = models.CharField(max_length=12, choices=TransactionKind.choices)
    text = models.CharField(max_length=500, blank=True)
    evidence = ArrayField(models.CharField(max_length=64), default=list)
    parts = models.PositiveSmallIntegerField()
    reverses = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="reversed_by"
    )
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind="reversal", reverses__isnull=False)
                | (~models.Q(kind="reversal") & models.Q(reverses=None)),
                name="a_reversal_takes_something_back",
            ),
            models.CheckConstraint(condition=models.Q(parts__gte=2), name="two_postings_at_least"),
        ]
        indexes: ClassVar = [models.Index(fields=["stay", "on", "id"], name="ledger_of_a_stay")]


class Posting(models.Model):
    """What one account gets, or gives below zero.

    Attributes:
        item: what for.
        number: in its currency; never zero.
    """

    transaction = models.ForeignKey(Transaction, models.PROTECT, related_name="postings")
    book = models.CharField(max_length=4, choices=Book.choices)
    party = models.CharField(max_length=12, choices=PAYERS)
    item = models.CharField(max_length=100)
    currency = models.CharField(max_length=3)
    number = exact_number()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(number=0), name="a_posting_moves_something"),
            models.CheckConstraint(
                condition=models.Q(currency__regex="^[A-Z]{3}$") & ~models.Q(item=""),
                name="posting_with_item_and_currency",
            ),
        ]


class Due(models.Model):
    """A line of what is owed under a signed version, or by how much something changes one.

    Attributes:
        version: that all have signed.
        spent_in: country in which it is spent; empty where nobody knows.
        number: below zero where an amendment, or an early end, owes less than was owed before.
    """

    stay = models.ForeignKey("sapar_web.Stay", models.PROTECT, related_name="dues")
    version = models.ForeignKey("sapar_web.Version", models.PROTECT, related_name="dues")
    transaction = models.OneToOneField(Transaction, models.PROTECT, related_name="due")
    payer = models.CharField(max_length=12, choices=PAYERS)
    payee = models.CharField(max_length=12, choices=PAYERS)
    item = models.CharField(max_length=100)
    currency = models.CharField(max_length=3)
    spent_in = models.CharField(max_length=2, blank=True)
    number = exact_number()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(payer=models.F("payee")), name="nobody_owes_themselves"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["stay"], name="dues_of_a_stay")]
