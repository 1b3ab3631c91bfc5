"""What the events of a stay come to, line by line, as the tables of a dataset have it.

Made of events alone (`sapar.deliveries.events.rows`), and made anew once there are more of them or
the agreement was amended: so a dataset of many stays is copied out of rows.
"""

from typing import Any, ClassVar

from django.db import models

from sapar_web.models.stay import StayParty

PARTIES = [*StayParty.choices, ("third", "")]


def _party(**given: Any) -> models.CharField:
    return models.CharField(max_length=12, choices=PARTIES, **given)


class Tally(models.Model):
    """Up to where the lines of a stay were made.

    Attributes:
        version: of the agreement, under which deliveries were judged.
        events: how many there were; they are never taken away.
        on: day on which it was made: what is told of later days is not in it.
        later: whether something was told of later days.
    """

    stay = models.OneToOneField("sapar_web.Stay", models.CASCADE, related_name="tally")
    version = models.ForeignKey("sapar_web.Version", models.CASCADE, related_name="+")
    events = models.PositiveIntegerField()
    on = models.DateField()
    later = models.BooleanField(default=False)


class DeliveryLine(models.Model):
    """A row of `deliveries`.

    Attributes:
        claim: key of the event that claims it.
        clause: that it keeps.
        quantity: in the unit of the commitment; None where nobody said.
        answer: acknowledged, disputed or unanswered.
        resolution: for whom a dispute ended; empty where none did.
    """

    stay = models.ForeignKey("sapar_web.Stay", models.CASCADE, related_name="delivery_lines")
    claim = models.UUIDField()
    clause = models.CharField(max_length=100)
    on = models.DateField()
    quantity = models.DecimalField(max_digits=20, decimal_places=6, null=True)
    claimed_by = _party()
    answer = models.CharField(max_length=14)
    answered_on = models.DateField(null=True)
    resolution = _party(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stay", "claim"], name="one_line_per_claim")
        ]


class AccessLine(models.Model):
    """A row of `access`.

    Attributes:
        request: key of the event that asks.
        outcome: granted, denied, charged or pending; empty where both sides tell another.
        charge: None where nothing was charged, or two say otherwise.
    """

    stay = models.ForeignKey("sapar_web.Stay", models.CASCADE, related_name="access_lines")
    request = models.UUIDField()
    activity = models.CharField(max_length=300)
    asked_on = models.DateField()
    outcome = models.CharField(max_length=10, blank=True)
    charge = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    currency = models.CharField(max_length=3, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stay", "request"], name="one_line_per_request")
        ]
