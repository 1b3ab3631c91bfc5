"""What follows from a signed version: commitments, prices, milestones and days, as rows.

The database takes them for a version that all have signed, and keeps them as they are. Those in
force are of the latest such version of the stay; an amendment brings rows of its own.
"""

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from sapar_web.models.stay import StayParty


def _parties(**given: Any) -> ArrayField:
    return ArrayField(models.CharField(max_length=12), **given)


def _party() -> models.CharField:
    return models.CharField(max_length=12, blank=True, choices=[*StayParty.choices, ("third", "")])


def _money() -> models.DecimalField:
    return models.DecimalField(max_digits=18, decimal_places=2, null=True)


class Commitment(models.Model):
    """Who owes what to whom (`sapar.agreements.commitments`).

    Attributes:
        number: place of its clause among the clauses.
        clause: identifier of the clause.
        item: code of the catalogue; empty for a clause of one's own.
        quantity: over the whole stay, rounded; None where nothing is counted.
        opens: first day on which it may be done.
        due: last day; None where no day of the calendar is known yet.
        price: of the whole; None where no price item is for it.
    """

    stay = models.ForeignKey("sapar_web.Stay", models.CASCADE, related_name="commitments")
    version = models.ForeignKey("sapar_web.Version", models.CASCADE, related_name="commitments")
    number = models.PositiveSmallIntegerField()
    clause = models.CharField(max_length=100)
    item = models.CharField(max_length=10, blank=True)
    owed_by = _parties()
    owed_to = _parties()
    quantity = models.DecimalField(max_digits=20, decimal_places=6, null=True)
    unit = models.CharField(max_length=40, blank=True)
    opens = models.DateField(null=True)
    due = models.DateField(null=True)
    price = _money()
    currency = models.CharField(max_length=3, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "clause"], name="one_commitment_per_clause")
        ]
        indexes: ClassVar = [
            models.Index(fields=["stay", "version", "number"], name="commitments_of_a_stay")
        ]


class OwedStill(models.Model):
    """What a commitment comes to where its stay was terminated (`owed_at` of the library).

    Attributes:
        released: whether it is owed no more.
        quantity: that is owed in all, what was delivered included, rounded; None where nothing is
            counted.
        due: last day; None where no day of the calendar is known.
        price: of that; None where no price item is for it.
    """

    commitment = models.OneToOneField(Commitment, models.CASCADE, related_name="still")
    released = models.BooleanField()
    quantity = models.DecimalField(max_digits=20, decimal_places=6, null=True)
    due = models.DateField(null=True)
    price = _money()


class PriceLine(models.Model):
    """A line of the price list at the length of the stay.

    Attributes:
        item: identifier of the price item.
        part: `fee`, `beside` or `home`.
        clauses: that it pays for.
        amount: over the whole stay; None where it cannot be told.
    """

    stay = models.ForeignKey("sapar_web.Stay", models.CASCADE, related_name="prices")
    version = models.ForeignKey("sapar_web.Version", models.CASCADE, related_name="prices")
    number = models.PositiveSmallIntegerField()
    item = models.CharField(max_length=100)
    part = models.CharField(max_length=10)
    clauses = ArrayField(models.CharField(max_length=100))
    amount = _money()
    currency = models.CharField(max_length=3)
    paid_by = _party()
    paid_to = _party()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "number"], name="prices_in_order")
        ]
        indexes: ClassVar = [models.Index(fields=["stay", "version"], name="prices_of_a_stay")]


class MilestoneLine(models.Model):
    """A part of the fee, and what comes before it.

    Attributes:
        name: in one or more languages.
        share: of the fee.
        amount: None where the fee cannot be told.
        after: clauses that are acknowledged first.
    """

    stay = models.ForeignKey("sapar_web.Stay", models.CASCADE, related_name="milestones")
    version = models.ForeignKey("sapar_web.Version", models.CASCADE, related_name="milestones")
    number = models.PositiveSmallIntegerField()
    name = models.JSONField()
    share = models.DecimalField(max_digits=9, decimal_places=8)
    amount = _money()
    currency = models.CharField(max_length=3)
    after = ArrayField(models.CharField(max_length=100))
    paid_by = _party()
    paid_to = _party()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "number"], name="milestones_in_order")
        ]
        indexes: ClassVar = [models.Index(fields=["stay", "version"], name="milestones_of_a_stay")]


class DueDate(models.Model):
    """A day by which something is to be done, or on which something is.

    Attributes:
        on: the day; the last one of a stretch.
        opens: first day of a stretch.
        occasion: `first_day`, `last_day`, `clause` or `return_step`.
        parties: whom it concerns.
        clause: identifier of the clause; empty for the rest.
        text: of a step of the return plan.
    """

    stay = models.ForeignKey("sapar_web.Stay", models.CASCADE, related_name="due_dates")
    version = models.ForeignKey("sapar_web.Version", models.CASCADE, related_name="due_dates")
    number = models.PositiveSmallIntegerField()
    on = models.DateField()
    opens = models.DateField(null=True)
    occasion = models.CharField(max_length=12)
    parties = _parties()
    clause = models.CharField(max_length=100, blank=True)
    text = models.JSONField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "number"], name="due_dates_in_order")
        ]
        indexes: ClassVar = [
            models.Index(fields=["stay", "version", "on"], name="due_dates_of_a_stay")
        ]
