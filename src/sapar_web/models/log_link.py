"""Links by which a mentor logs, or a mediator decides, without an account."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sapar_web.models.event import THIRD
from sapar_web.models.stay import StayParty

LINKED = ((StayParty.MENTOR.value, StayParty.MENTOR.label), (THIRD, _("mediator")))
"""Who gets such a link."""

ENDED = "ended"
"""State of a link that opens nothing any more."""


class LogLink(models.Model):
    """A link into the record of one stay, as its mentor or its mediator.

    Attributes:
        party: `mentor` or `third`, the mediator.
        email: whom it was sent to; the parties see it.
        token: digest of the link's secret; the secret itself is in mails alone.
        language: of the mails that bring it; empty for the site's own.
        sent_by: who had it sent; None for one that went out because a dispute had come to whoever
            holds it.
        expires_at: last moment at which it opens anything.
        withdrawn_at: when it was taken back, or another one took its place.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    stay = models.ForeignKey("sapar_web.Stay", models.CASCADE, related_name="log_links")
    party = models.CharField(max_length=12, choices=LINKED)
    email = models.EmailField(_("e-mail address"))
    token = models.CharField(max_length=64, unique=True, editable=False)
    language = models.CharField(max_length=8, blank=True)
    sent_by = models.ForeignKey("sapar_web.Person", models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["stay", "party"],
                condition=models.Q(withdrawn_at=None),
                name="one_log_link_per_party",
            ),
            models.CheckConstraint(
                condition=models.Q(party__in=["mentor", "third"]),
                name="mentors_and_mediators_alone_have_log_links",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["email"], name="log_links_by_address")]

    @property
    def state(self) -> str:
        """For whom it opens the record; `ended` once it opens nothing."""
        over = self.withdrawn_at is not None or self.expires_at < timezone.now()
        return ENDED if over else str(self.party)

    def get_state_display(self) -> str:
        """That in words."""
        return str(_("ended")) if self.state == ENDED else str(self.get_party_display())
