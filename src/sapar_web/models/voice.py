"""Who is asked what terms should say, what they say, and what the sponsor answers."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class VoiceParty(models.TextChoices):
    """Whose say the article misses most."""

    SENDING = "sending", _("sending institution")
    PARTICIPANT = "participant", _("participant")


class Voice(models.Model):
    """Somebody who was asked: a person for themselves, or for an institution.

    Attributes:
        party: as which they speak.
        organisation: for whom they speak; None for a person who speaks for themselves.
        person: who speaks; None until somebody has used the link.
        email: whom the link was sent to.
        token: digest of the link's secret.
        represents: for whom an individual speaks besides themselves, in words; empty for nobody.
        wanted_by: day by which the sponsor would like to hear them; None where it named none.
        name_shown: whether others who were asked see the participant's name. They choose.
        ended_at: when they were no longer asked.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    terms = models.ForeignKey("sapar_web.Terms", models.CASCADE, related_name="voices")
    party = models.CharField(max_length=12, choices=VoiceParty.choices)
    organisation = models.ForeignKey(
        "sapar_web.Organisation", models.PROTECT, null=True, blank=True
    )
    person = models.ForeignKey("sapar_web.Person", models.PROTECT, null=True, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    token = models.CharField(max_length=64, blank=True, editable=False)
    represents = models.CharField(max_length=300, blank=True)
    wanted_by = models.DateField(_("answer wanted by"), null=True, blank=True)
    name_shown = models.BooleanField(_("others who were asked see my name"), default=False)
    invited_by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    invited_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["terms", "party", "email"],
                condition=models.Q(ended_at=None),
                name="asked_once",
            )
        ]


class Said(models.TextChoices):
    """What kind of word it is; the acts of the planning record but for those of the sponsor."""

    STATED = "stated", _("states a need")
    COMMENTED = "commented", _("comments")
    APPROVED = "approved", _("approves: no change is needed")
    DECLINED = "declined", _("declines to take part")


class Statement(models.Model):
    """A word of somebody who was asked. It is never changed; a further one may follow it.

    Attributes:
        clause: identifier of the clause it is about; empty for the terms as a whole.
        revision: of the draft that it was said about.
        read: the clause, or the document, as it stood when this was said. An approval counts for
            that text and for no other, and what was taken differs from it.
        mark: digest of `read`, by which it is compared.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    voice = models.ForeignKey(Voice, models.CASCADE, related_name="statements")
    kind = models.CharField(max_length=12, choices=Said.choices)
    clause = models.CharField(max_length=80, blank=True)
    text = models.TextField(blank=True, max_length=5000)
    revision = models.PositiveIntegerField()
    read = models.JSONField(null=True, editable=False)
    mark = models.CharField(max_length=64, blank=True, editable=False)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["voice", "id"], name="statements_of_a_voice")]


class Outcome(models.TextChoices):
    """What the sponsor made of a word."""

    TAKEN = "taken", _("taken")
    PARTLY = "partly", _("taken in part")
    DECLINED = "declined", _("not taken")


class Answer(models.Model):
    """The sponsor's answer to a statement, with its reason: one for each."""

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    statement = models.OneToOneField(Statement, models.CASCADE, related_name="answer")
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    reason = models.TextField(max_length=5000)
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
