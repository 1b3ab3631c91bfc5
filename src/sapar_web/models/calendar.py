"""The secret link by which a person's calendar reads the days of their stays."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class Feed(models.Model):
    """A link of one person's own; another one takes its place, and it can be ended.

    Attributes:
        digest: of the secret in the link.
        neutral: whether titles say nothing of the matter, for calendars that others see.
        read_at: when it was last read.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    person = models.ForeignKey("sapar_web.Person", models.CASCADE, related_name="feeds")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    neutral = models.BooleanField(_("neutral titles"), default=True)
    created_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(ended_at=None),
                name="one_lasting_feed_per_person",
            )
        ]
