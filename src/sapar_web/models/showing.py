"""A second factor that somebody showed for one version, and that signs once."""

from typing import ClassVar

from django.db import models
from django.utils import timezone

from sapar_web.models.signature import Factor


class Showing(models.Model):
    """Somebody showed a second factor, for one version and in one session. It signs once.

    Attributes:
        session: digest of the name of the session in which it was shown.
        factor: passkey or one-time code.
        proof: digest of what was shown: the same code or answer of a passkey counts once.
        spent_at: when it signed or attested; None before.
    """

    version = models.ForeignKey("sapar_web.Version", models.CASCADE, related_name="showings")
    person = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    session = models.CharField(max_length=64)
    factor = models.CharField(max_length=12, choices=Factor.choices)
    proof = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField(default=timezone.now)
    spent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(factor__in=[Factor.PASSKEY, Factor.CODE]),
                name="shown_by_passkey_or_code",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["version", "person", "session"],
                condition=models.Q(spent_at=None),
                name="factors_that_can_sign",
            ),
        ]
