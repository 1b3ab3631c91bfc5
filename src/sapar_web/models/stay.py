"""A stay: one participant at one host, and the parties who prepare it and agree on it."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sapar_web.models.membership import VALID_FOR
from sapar_web.models.offer import today


class StayState(models.TextChoices):
    """Where a stay stands."""

    PREPARING = "preparing", _("needs are being written")
    NEGOTIATING = "negotiating", _("being negotiated")
    SIGNING = "signing", _("waiting for signatures")
    ACTIVE = "active", _("agreed and in force")
    AMENDING = "amending", _("in force, being amended")
    COMPLETED = "completed", _("completed")
    WITHDRAWN = "withdrawn", _("withdrawn")
    TERMINATED = "terminated", _("terminated")


class StayParty(models.TextChoices):
    """Who takes part in a stay, by the names of `sapar.values.party`."""

    SPONSOR = "sponsor", _("sponsor")
    SENDING = "sending", _("sending institution")
    HOST = "host", _("host institution")
    CONTRACTOR = "contractor", _("contractor")
    PARTICIPANT = "participant", _("participant")
    MENTOR = "mentor", _("mentor")


UNDER_WAY = (
    StayState.PREPARING,
    StayState.NEGOTIATING,
    StayState.SIGNING,
    StayState.AMENDING,
)
"""States in which something of the stay itself waits."""


class Stay(models.Model):
    """A stay under published terms.

    Attributes:
        application: that was selected; None where the scheme has no calls.
        terms: that it is made under.
        offer: the selected offer; None where none was asked for.
        sponsor: who speaks for it is a programme officer of it.
        sending: who speaks for it is of its international office, or head of a department.
        host: likewise.
        contractor: between sponsor and host; None where there is none.
        participant: None until somebody has used the link that was sent to them.
        mentor: None until one was named and has used the link.
        title: for lists; no names of people.
        first_day: of the stay, as planned before the agreement.
        last_day: of it.
        needs_until: last day for statements of needs: after it they are shown, with who was silent.
        needs_opened_at: when all were in, or the silence after the last day was noted; see
            `needs_shown`.
        ended_why: for one that was withdrawn or terminated.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    application = models.OneToOneField(
        "sapar_web.Application", models.PROTECT, null=True, blank=True, related_name="stay"
    )
    terms = models.ForeignKey("sapar_web.Terms", models.PROTECT, related_name="stays")
    offer = models.ForeignKey(
        "sapar_web.Offer", models.PROTECT, null=True, blank=True, related_name="stays"
    )
    sponsor = models.ForeignKey("sapar_web.Organisation", models.PROTECT, related_name="+")
    sending = models.ForeignKey("sapar_web.Organisation", models.PROTECT, related_name="+")
    host = models.ForeignKey("sapar_web.Organisation", models.PROTECT, related_name="+")
    contractor = models.ForeignKey(
        "sapar_web.Organisation", models.PROTECT, null=True, blank=True, related_name="+"
    )
    participant = models.ForeignKey(
        "sapar_web.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    mentor = models.ForeignKey(
        "sapar_web.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    title = models.CharField(_("title"), max_length=300)
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    needs_until = models.DateField(_("last day for needs"))
    needs_opened_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=StayState.choices, default=StayState.PREPARING)
    created_by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_why = models.TextField(blank=True, max_length=5000)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(first_day__lte=models.F("last_day")),
                name="stay_begins_before_it_ends",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["preparing", "withdrawn"])
                | models.Q(participant__isnull=False),
                name="stay_has_a_participant",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    state__in=["completed", "withdrawn", "terminated"], ended_at__isnull=False
                )
                | models.Q(
                    state__in=["preparing", "negotiating", "signing", "active", "amending"],
                    ended_at=None,
                ),
                name="stay_ended_with_its_time",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["withdrawn", "terminated"])
                | ~models.Q(ended_why=""),
                name="stay_ended_with_a_reason",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["sponsor", "-id"], name="stays_of_a_sponsor"),
            models.Index(
                fields=["sponsor"],
                condition=models.Q(state__in=[each.value for each in UNDER_WAY]),
                name="stays_under_way_of_a_sponsor",
            ),
            models.Index(fields=["sending", "-id"], name="stays_of_a_sender"),
            models.Index(fields=["host", "-id"], name="stays_of_a_host"),
            models.Index(fields=["contractor", "-id"], name="stays_of_a_contractor"),
            models.Index(fields=["participant", "-id"], name="stays_of_a_participant"),
            models.Index(fields=["mentor", "-id"], name="stays_of_a_mentor"),
            models.Index(
                fields=["id"],
                condition=models.Q(state__in=["signing", "amending"]),
                name="stays_being_signed",
            ),
        ]

    def __str__(self) -> str:
        return self.title


def wanted(stay: Stay) -> tuple[StayParty, ...]:
    """Parties whose needs are waited for: the four, and a contractor where there is one."""
    four = (StayParty.SPONSOR, StayParty.SENDING, StayParty.HOST, StayParty.PARTICIPANT)
    return four if stay.contractor_id is None else (*four, StayParty.CONTRACTOR)


def needs_shown(stay: Stay) -> bool:
    """Whether parties see each other's needs: once all are in, or the last day has passed."""
    return stay.needs_opened_at is not None or stay.needs_until < today()


def _soon() -> object:
    return timezone.now() + VALID_FOR


class StayInvitation(models.Model):
    """A link by which somebody becomes the participant or the mentor of a stay.

    Attributes:
        party: as which.
        email: whom it was sent to.
        token: digest of the link's secret; the secret itself is in the mail alone.
        used_at: when it was used; it can be used once.
        withdrawn_at: when it was taken back.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    stay = models.ForeignKey(Stay, models.CASCADE, related_name="invitations")
    party = models.CharField(max_length=12, choices=StayParty.choices)
    email = models.EmailField(_("e-mail address"))
    token = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(default=_soon)
    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["stay", "party"],
                condition=models.Q(used_at=None, withdrawn_at=None),
                name="one_open_invitation_per_party",
            ),
            models.CheckConstraint(
                condition=models.Q(party__in=["participant", "mentor"]),
                name="people_alone_are_invited_to_a_stay",
            ),
        ]
