"""Statements of a bank, their lines, and what each line was found to be."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from sapar_web.models.ledger import exact_number


class BankStatement(models.Model):
    """A file of a bank, read for the payments of a scheme. The same file is read once.

    Attributes:
        name: of the file.
        digest: SHA-256 of it.
        layout: that was recognised.
        known: lines that stood in an earlier file already and are not kept again.
        refused: lines that cannot be used, each with its place, code and detail.
        notes: lines that were kept in another way than they were written, likewise.
        balances: what the file says of itself.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    terms = models.ForeignKey("sapar_web.Terms", models.PROTECT, related_name="statements")
    name = models.CharField(max_length=120)
    digest = models.CharField(max_length=64)
    layout = models.CharField(max_length=40)
    known = models.PositiveIntegerField(default=0)
    refused = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    balances = models.JSONField(default=list)
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    read_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["terms", "digest"], name="a_statement_is_read_once")
        ]


class BankLine(models.Model):
    """A line of a statement, as `sapar.money.ledger.payment` has it.

    Attributes:
        terms: of its statement.
        bank_id: of the bank, or made of what the line says: by it a line of two files is known.
        amount: above zero came in, below zero went out.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    statement = models.ForeignKey(BankStatement, models.PROTECT, related_name="lines")
    terms = models.ForeignKey("sapar_web.Terms", models.PROTECT, related_name="bank_lines")
    number = models.PositiveIntegerField()
    bank_id = models.CharField(max_length=200)
    on = models.DateField()
    amount = exact_number()
    currency = models.CharField(max_length=3)
    counterparty = models.TextField(blank=True)
    account = models.TextField(blank=True)
    reference = models.TextField(blank=True)
    text = models.TextField(blank=True)
    reversal = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["terms", "bank_id"], name="a_bank_line_is_kept_once"),
            models.UniqueConstraint(fields=["statement", "number"], name="bank_lines_in_order"),
        ]


class Match(models.Model):
    """What a line of a statement is: a payment, or nothing of this scheme, with the reason.

    Attributes:
        payment: that it is; None for a line that was set aside.
        reason: why it was set aside.
        ended_at: when its payment was taken back and the line waits again; None while it holds.
    """

    line = models.ForeignKey(BankLine, models.PROTECT, related_name="matches")
    payment = models.ForeignKey(
        "sapar_web.Payment", models.PROTECT, null=True, blank=True, related_name="matches"
    )
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["line"], condition=models.Q(ended_at=None), name="one_match_per_line"
            ),
            models.UniqueConstraint(
                fields=["payment"], condition=models.Q(ended_at=None), name="one_line_per_payment"
            ),
            models.CheckConstraint(
                condition=models.Q(payment__isnull=False, reason="")
                | (models.Q(payment=None) & ~models.Q(reason="")),
                name="a_payment_or_a_reason",
            ),
        ]
