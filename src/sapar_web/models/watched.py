"""What is to be seen to in stays now, by whom: kept for everybody's first page to find fast."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from sapar_web.models.event import AUTHORS


class Watched(models.Model):
    """What one rule of `sapar.deliveries.watch` finds in a stay, for one party that it is shown to.

    Brought up to date in the transaction of each event, and each night. It is made of the events
    and of the agreement, and says nothing that they do not.

    Attributes:
        code: of the rule.
        party: whom it is shown to.
        organisation: that the party is; None for a person.
        person: that the party is; None for an organisation, or somebody without an account.
        acts: whether it is that party's turn.
        since: day from which the oldest of it waits.
        count: how many there are.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    stay = models.ForeignKey("sapar_web.Stay", models.CASCADE, related_name="watched")
    code = models.CharField(max_length=4)
    party = models.CharField(max_length=12, choices=AUTHORS)
    organisation = models.ForeignKey(
        "sapar_web.Organisation", models.CASCADE, null=True, blank=True, related_name="+"
    )
    person = models.ForeignKey(
        "sapar_web.Person", models.CASCADE, null=True, blank=True, related_name="+"
    )
    acts = models.BooleanField()
    since = models.DateField()
    count = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["stay", "code", "party", "acts"], name="watched_once_per_party"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["organisation", "acts", "since"], name="watched_of_organisations"),
            models.Index(fields=["person", "acts", "since"], name="watched_of_people"),
        ]
