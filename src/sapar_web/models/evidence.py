"""Files that show what an event tells."""

from typing import ClassVar
from uuid import uuid4

from django.db import models


class Evidence(models.Model):
    """A file with an event: added, never changed, and only ever given back as an attachment.

    Attributes:
        name: as its sender called it.
        kind: media type, by its content and never by its name.
        size: bytes.
        digest: SHA-256 of the content.
        content: the bytes.
        person: who added it; None for whoever came by a link.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    event = models.ForeignKey("sapar_web.Event", models.PROTECT, related_name="evidence")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=80)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    content = models.BinaryField()
    person = models.ForeignKey(
        "sapar_web.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["event", "digest"], name="one_evidence_per_content")
        ]
