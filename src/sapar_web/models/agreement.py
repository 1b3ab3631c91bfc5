"""What the parties of a stay negotiate, and the frozen versions that they sign."""

from typing import ClassVar
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from sapar_web.models.stay import StayParty


class Agreement(models.Model):
    """The agreement of a stay as it stands now. It has no state of its own: it is the stay's.

    Attributes:
        document: the typed agreement (`sapar.agreements.document`).
        revision: raised by every change; who speaks of an older one is told.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    stay = models.OneToOneField("sapar_web.Stay", models.CASCADE, related_name="agreement")
    document = models.JSONField()
    revision = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    @property
    def state(self) -> str:
        """Where the stay stands."""
        return str(self.stay.state)

    def get_state_display(self) -> str:
        """That in words."""
        return str(self.stay.get_state_display())


class Why(models.TextChoices):
    """What a version was frozen for."""

    SIGNING = "signing", _("for the first signatures")
    AMENDMENT = "amendment", _("as an amendment")


class Version(models.Model):
    """A frozen version, which is signed or never comes into force. The database keeps it as it is.

    Attributes:
        number: 1, 2, 3 … of the agreement.
        why: what it was frozen for.
        document: the typed agreement.
        canonical: it, as text in canonical form.
        digest: SHA-256 of that; it is what people sign.
        signers: parties whose signature it needs.
        revision: of the agreement that it was frozen from.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    why = models.CharField(max_length=12, choices=Why.choices, default=Why.SIGNING)
    document = models.JSONField()
    canonical = models.TextField()
    digest = models.CharField(max_length=64)
    signers = ArrayField(models.CharField(max_length=12, choices=StayParty.choices))
    revision = models.PositiveIntegerField()
    made_by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agreement", "number"], name="one_version_per_number"),
            models.CheckConstraint(
                condition=models.Q(number__gte=1)
                & ~models.Q(canonical="")
                & ~models.Q(digest="")
                & models.Q(signers__len__gte=1),
                name="version_is_whole",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["digest"], name="versions_by_digest")]
