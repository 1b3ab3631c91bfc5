"""Who acts for which organisation, in which role, since when and until when."""

from datetime import timedelta
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

VALID_FOR = timedelta(days=14)
"""How long a link of an invitation can be used."""


class Role(models.TextChoices):
    """What a person does for an organisation."""

    OFFICER = "officer", _("programme officer")
    INTERNATIONAL = "international", _("international office")
    HEAD = "head", _("head of department")
    MENTOR = "mentor", _("mentor")
    PARTICIPANT = "participant", _("participant")
    CONTRACTOR = "contractor", _("contractor's officer")
    OBSERVER = "observer", _("observer")


class Membership(models.Model):
    """A person's role in an organisation. It ends and is kept; a further one is a further row.

    Attributes:
        since: when it began.
        until: when it ended; None while it lasts.
        handed_to: who took over.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    person = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(
        "sapar_web.Organisation", models.PROTECT, related_name="memberships"
    )
    unit = models.ForeignKey("sapar_web.Unit", models.PROTECT, null=True, blank=True)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True, blank=True)
    handed_to = models.ForeignKey(
        "sapar_web.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "organisation", "role"],
                condition=models.Q(until=None),
                name="one_lasting_membership_per_role",
            )
        ]


def _soon() -> object:
    return timezone.now() + VALID_FOR


class Invitation(models.Model):
    """A link by which somebody becomes a member.

    Attributes:
        token: digest of the link's secret; the secret itself is in the mail alone.
        email: whom it was sent to.
        used_at: when it was used; it can be used once.
        withdrawn_at: when it was taken back.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    token = models.CharField(max_length=64, unique=True, editable=False)
    email = models.EmailField(_("e-mail address"))
    organisation = models.ForeignKey(
        "sapar_web.Organisation", models.CASCADE, related_name="invitations"
    )
    unit = models.ForeignKey("sapar_web.Unit", models.CASCADE, null=True, blank=True)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    invited_by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(default=_soon)
    used_at = models.DateTimeField(null=True, blank=True)
    used_by = models.ForeignKey(
        "sapar_web.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["email", "organisation", "role"],
                condition=models.Q(used_at=None, withdrawn_at=None),
                name="one_open_invitation_per_role",
            )
        ]
