"""What money waits for now, by whose turn it is: kept so that everybody's page finds it fast."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from sapar_web.models.ledger import PAYERS


class ReadyKind(models.TextChoices):
    """What waits."""

    RELEASE = "release"
    CLAIM = "claim"
    PAY = "pay"
    REFUND = "refund"
    MATCH = "match"


class Ready(models.Model):
    """One thing that waits on one party.

    Brought up to date in the transaction of each deed about money or the record. It is made of
    them, and says nothing that they do not.

    Attributes:
        stay: whose; None for lines of statements, which are of a scheme.
        terms: scheme of it.
        kind: a milestone to release, a refund to claim, a release or a refund to pay, bank lines
            to match.
        about: which: mark of a milestone, identifier of a clause, key of a release or a claim.
        party: whose turn it is.
        organisation: that the party is; None for a person.
        person: that the party is; None for an organisation, or somebody who is not there.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    terms = models.ForeignKey("sapar_web.Terms", models.CASCADE, related_name="+")
    stay = models.ForeignKey("sapar_web.Stay", models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=12, choices=ReadyKind.choices)
    about = models.CharField(max_length=100, blank=True)
    party = models.CharField(max_length=12, choices=PAYERS)
    organisation = models.ForeignKey(
        "sapar_web.Organisation", models.CASCADE, null=True, related_name="+"
    )
    person = models.ForeignKey("sapar_web.Person", models.CASCADE, null=True, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["terms", "stay", "kind", "about", "party"],
                nulls_distinct=False,
                name="ready_once",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["organisation", "since"], name="ready_of_organisations"),
            models.Index(fields=["person", "since"], name="ready_of_people"),
            models.Index(fields=["stay"], name="ready_of_a_stay"),
        ]
