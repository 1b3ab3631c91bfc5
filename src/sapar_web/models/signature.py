"""Signatures under a frozen version: added, never changed, and none once somebody declined."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sapar_web.models.stay import StayParty


class Factor(models.TextChoices):
    """What somebody showed, besides their session, at the moment of signing."""

    PASSKEY = "passkey", _("passkey")
    CODE = "code", _("one-time code")
    PAPER = "paper", _("attested from paper")


class Method(models.TextChoices):
    """With what the signature was made."""

    SITE = "site", _("the key of this site")
    CERTIFICATE = "certificate", _("an own certificate")
    CMS = "cms", _("an own detached signature")
    PAPER = "paper", _("by hand, on paper")


class Chain(models.TextChoices):
    """Whether the certificate leads to somebody whom this installation trusts."""

    OWN = "own", _("the certificate of this site")
    TRUSTED = "trusted", _("certified by a trusted authority")
    UNKNOWN = "unknown", _("of an unknown issuer")
    UNVERIFIED = "unverified", _("not verified here")


class VersionFile(models.Model):
    """The file of a version before the first signature: the text, and a leaf for signatures.

    Attributes:
        content: PDF.
        digest: SHA-256 of it.
        language: of its words.
    """

    version = models.OneToOneField("sapar_web.Version", models.CASCADE, related_name="file")
    content = models.BinaryField()
    digest = models.CharField(max_length=64, unique=True)
    language = models.CharField(max_length=2)
    made_at = models.DateTimeField(auto_now_add=True)


class Scan(models.Model):
    """A scan of a version that was signed on paper.

    Attributes:
        kind: of the file, as in `application/pdf`.
        content: the file.
        digest: SHA-256 of it.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    version = models.ForeignKey("sapar_web.Version", models.CASCADE, related_name="scans")
    kind = models.CharField(max_length=40)
    size = models.PositiveIntegerField()
    content = models.BinaryField()
    digest = models.CharField(max_length=64)
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)


class Signature(models.Model):
    """One party's signature of the digest of one version.

    The PDF is `VersionFile.content` and then the `part` of each signature, by number.

    Attributes:
        number: 1, 2, 3 … in the order of signing.
        person: who signed; None for a signature on paper.
        name: as typed.
        position: as typed.
        organisation: name of it then; empty for a party that is a person.
        digest: of the version: what was signed.
        at: when; for one on paper, when it was attested.
        signed_on: day that stands on the paper; None otherwise.
        factor: second factor of whoever signed or attested.
        method: with what it was made.
        subject: whose the certificate is.
        certificate: SHA-256 of the certificate in the file.
        chain: whether it leads to somebody who is trusted.
        part: bytes that it added to the file.
        file_digest: SHA-256 of the file with it.
        evidence: detached signature (CMS), as it was handed in.
        scan: of the paper.
        attested_by: officer who saw the paper.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    version = models.ForeignKey("sapar_web.Version", models.CASCADE, related_name="signatures")
    party = models.CharField(max_length=12, choices=StayParty.choices)
    number = models.PositiveSmallIntegerField()
    person = models.ForeignKey("sapar_web.Person", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200)
    position = models.CharField(max_length=200)
    organisation = models.CharField(max_length=300, blank=True)
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)
    signed_on = models.DateField(null=True)
    factor = models.CharField(max_length=12, choices=Factor.choices)
    method = models.CharField(max_length=12, choices=Method.choices)
    subject = models.CharField(max_length=500, blank=True)
    certificate = models.CharField(max_length=64)
    chain = models.CharField(max_length=12, choices=Chain.choices)
    part = models.BinaryField()
    file_digest = models.CharField(max_length=64, unique=True)
    evidence = models.BinaryField(null=True)
    scan = models.ForeignKey(Scan, models.PROTECT, null=True, related_name="signatures")
    attested_by = models.ForeignKey("sapar_web.Person", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "party"], name="a_party_signs_once"),
            models.UniqueConstraint(fields=["version", "number"], name="signatures_in_order"),
            models.CheckConstraint(
                condition=models.Q(
                    method="paper",
                    person=None,
                    scan__isnull=False,
                    attested_by__isnull=False,
                    signed_on__isnull=False,
                )
                | (
                    ~models.Q(method="paper")
                    & models.Q(person__isnull=False, scan=None, attested_by=None, signed_on=None)
                    & ~models.Q(factor="paper")
                ),
                name="signed_by_a_person_or_attested",
            ),
            models.CheckConstraint(
                condition=models.Q(method="cms", evidence__isnull=False)
                | (~models.Q(method="cms") & models.Q(evidence=None)),
                name="detached_signature_is_kept",
            ),
            models.CheckConstraint(
                condition=~models.Q(name="") & ~models.Q(position=""), name="signed_with_a_name"
            ),
        ]


class Declined(models.Model):
    """A party did not sign a version: it goes back to negotiation. Of a version, one does.

    Attributes:
        reason: that the other parties read.
    """

    version = models.OneToOneField("sapar_web.Version", models.CASCADE, related_name="declined")
    party = models.CharField(max_length=12, choices=StayParty.choices)
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, related_name="+")
    reason = models.TextField(max_length=5000)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="declined_with_a_reason")
        ]


class Reminder(models.Model):
    """Somebody was reminded of a version that waits for their signature.

    Attributes:
        by: who asked for it; None for the site itself.
        on: day, of which a party is reminded once at most.
    """

    version = models.ForeignKey("sapar_web.Version", models.CASCADE, related_name="reminders")
    party = models.CharField(max_length=12, choices=StayParty.choices)
    by = models.ForeignKey("sapar_web.Person", models.PROTECT, null=True, related_name="+")
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "party", "on"], name="one_reminder_a_day")
        ]
