"""What somebody has looked at, where that alone ends their turn."""

from typing import ClassVar

from django.db import models


class Seen(models.Model):
    """A decision that a person has opened.

    Attributes:
        kind: of the thing, as in `offer`.
        object: its key.
    """

    person = models.ForeignKey("sapar_web.Person", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40)
    object = models.UUIDField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "object"], name="seen_once")
        ]
