"""Changes of an agreement that parties propose, and what the others say to them."""

from typing import ClassVar
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from sapar_web.models.agreement import Agreement
from sapar_web.models.stay import StayParty


class ProposalState(models.TextChoices):
    """What became of a proposal."""

    OPEN = "open", _("open")
    SETTLED = "settled", _("accepted by all")
    COUNTERED = "countered", _("answered by a counter-proposal")
    WITHDRAWN = "withdrawn", _("withdrawn")
    REFUSED = "refused", _("refused")
    OVERTAKEN = "overtaken", _("overtaken by another change")


class ProposalKind(models.TextChoices):
    """What is to be done to the agreement."""

    ADD = "add", _("add")
    AMEND = "amend", _("change")
    REMOVE = "remove", _("remove")


def _one_thing() -> models.Q:
    clause, part = ~models.Q(clause=""), ~models.Q(part="")
    return (clause & ~part) | (part & ~clause)


class Proposal(models.Model):
    """A change of one part of the agreement. Only what became of it is ever written again.

    With the data of somebody who erases themselves their own words about goals and contacts go, as
    long as the agreement never was in force: nothing else can be taken out, and nothing put in.

    Attributes:
        clause: identifier of the clause that it is about; empty for another part.
        part: name of the part beside the clauses that it is about, as in `goals`; empty for one.
        before: the part as it stood; None for one that is to be added.
        after: as it is to stand; None for one that is to be removed.
        reason: code of the reason.
        text: in the proposer's own words.
        party: for which it was made.
        revision: of the agreement that it was made on.
        digest: SHA-256 of what is proposed: an acceptance names it.
        counter_to: the proposal that it answers.
        asked: parties that had to accept it when it was made, for lists of what waits.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="proposals")
    kind = models.CharField(max_length=8, choices=ProposalKind.choices)
    clause = models.CharField(max_length=80, blank=True)
    part = models.CharField(max_length=40, blank=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    reason = models.CharField(max_length=40)
    text = models.TextField(blank=True, max_length=5000)
    party = models.CharField(max_length=12, choices=StayParty.choices)
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(
        max_length=12, choices=ProposalState.choices, default=ProposalState.OPEN
    )
    revision = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    counter_to = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="counters"
    )
    ended_at = models.DateTimeField(null=True, blank=True)
    asked = ArrayField(
        models.CharField(max_length=12, choices=StayParty.choices), default=list, blank=True
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=_one_thing(), name="proposal_is_about_one_thing"),
            models.CheckConstraint(
                condition=models.Q(kind="add", before=None, after__isnull=False)
                | models.Q(kind="amend", before__isnull=False, after__isnull=False)
                | models.Q(kind="remove", before__isnull=False, after=None),
                name="proposal_says_what_changes",
            ),
            models.CheckConstraint(
                condition=models.Q(state="open", ended_at=None)
                | (~models.Q(state="open") & models.Q(ended_at__isnull=False)),
                name="proposal_ended_with_its_time",
            ),
            models.UniqueConstraint(fields=["counter_to"], name="one_counter_per_proposal"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["agreement", "clause", "id"], name="proposals_of_a_clause"),
            models.Index(
                fields=["agreement", "id"],
                condition=models.Q(state="open"),
                name="proposals_that_are_open",
            ),
        ]


class Acceptance(models.Model):
    """A party's yes to a proposal, by the digest of it that was read. It is never taken back."""

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="acceptances")
    party = models.CharField(max_length=12, choices=StayParty.choices)
    digest = models.CharField(max_length=64)
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["proposal", "party"], name="accepted_once")
        ]


class Remark(models.Model):
    """A word under a clause or another part, or under a proposal about it. It is never changed."""

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="remarks")
    clause = models.CharField(max_length=80, blank=True)
    part = models.CharField(max_length=40, blank=True)
    proposal = models.ForeignKey(
        Proposal, models.CASCADE, null=True, blank=True, related_name="remarks"
    )
    party = models.CharField(max_length=12, choices=StayParty.choices)
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    text = models.TextField(max_length=5000)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=_one_thing(), name="remark_is_about_one_thing")
        ]
        indexes: ClassVar = [
            models.Index(fields=["agreement", "clause", "id"], name="remarks_of_a_clause")
        ]


class GoalConsent(models.Model):
    """A party's yes to a goal as it stood. It counts for that text and for no other.

    Attributes:
        goal: identifier of the goal in the agreement.
        mark: SHA-256 of the goal as it was read.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="consents")
    goal = models.CharField(max_length=80)
    mark = models.CharField(max_length=64)
    party = models.CharField(max_length=12, choices=StayParty.choices)
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["agreement", "goal", "mark", "party"], name="consented_once"
            )
        ]
