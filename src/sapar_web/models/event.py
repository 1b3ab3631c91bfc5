"""What happened in a stay: facts that are added and never edited. The database keeps them."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from sapar_web.models.stay import StayParty

THIRD = "third"
"""The mediator of a stay, who is no party to it, by the name of `sapar.values.party`."""

AUTHORS = (*StayParty.choices, (THIRD, _("mediator")))


class EventKind(models.TextChoices):
    """What an event tells, by the names of `sapar.deliveries.events.kinds`."""

    SESSION = "session", _("session with the mentor")
    ASKED = "asked", _("asked to be let in")
    OUTCOME = "outcome", _("what came of it")
    DESK = "desk", _("place to work")
    ACCOUNT = "account", _("library or IT account")
    INTRODUCTION = "introduction", _("introduced to colleagues")
    TALK = "talk", _("talk or class given")
    DONE = "done", _("something owed was done")
    OBSERVATION = "observation", _("a day of looking on alone")
    ABSENCE = "absence", _("the mentor is away")
    ACKNOWLEDGEMENT = "acknowledgement", _("confirmed")
    DISPUTE = "dispute", _("disputed")
    REPLY = "reply", _("reply to a dispute")
    RESOLUTION = "resolution", _("decided by the mediator")
    WITHDRAWAL = "withdrawal", _("taken back")
    CORRECTION = "correction", _("corrected")


class Event(models.Model):
    """One fact of a stay, by its author.

    Attributes:
        key: given where it was logged: what is sent twice is kept once.
        kind: what it tells.
        on: the day that it tells of.
        author: party that says so, or `third` for the mediator.
        logged_at: when it was logged, by the clock of whoever logged it, and never after it came.
        received_at: when it came.
        person: who logged it; None for whoever came by a link.
        link: by which it was logged; None for whoever signed in.
        commitment: clause under which it is a delivery; empty for other kinds.
        of: key of the event that it is about; None for one that is about none.
        document: the typed event (`sapar.deliveries.events.kinds`).
        digest: of what it tells, without when it was logged: by it the same is known again.
    """

    stay = models.ForeignKey("sapar_web.Stay", models.PROTECT, related_name="events")
    key = models.UUIDField(default=uuid4, editable=False)
    kind = models.CharField(max_length=16, choices=EventKind.choices)
    on = models.DateField(_("day"))
    author = models.CharField(max_length=12, choices=AUTHORS)
    logged_at = models.DateTimeField()
    received_at = models.DateTimeField(auto_now_add=True)
    person = models.ForeignKey(
        "sapar_web.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    link = models.ForeignKey(
        "sapar_web.LogLink", models.PROTECT, null=True, blank=True, related_name="events"
    )
    commitment = models.CharField(max_length=100, blank=True)
    of = models.UUIDField(null=True, blank=True)
    document = models.JSONField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stay", "key"], name="one_event_per_key"),
            models.CheckConstraint(
                condition=models.Q(person__isnull=True, link__isnull=False)
                | models.Q(person__isnull=False, link__isnull=True),
                name="event_logged_by_somebody",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["stay", "on", "id"], name="events_of_a_stay")]
