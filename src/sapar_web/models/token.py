"""What lets a program speak for a person, and what makes its writes safe to repeat."""

from typing import ClassVar
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """What a token allows at most; never more than the person may."""

    READ = "read", _("read")
    TERMS = "terms", _("write terms")
    VOICE = "voice", _("state needs and comment")
    OFFERS = "offers", _("write offers")
    CALLS = "calls", _("write calls, applications and reviews")
    STAYS = "stays", _("take part in stays and their agreements")
    PEOPLE = "people", _("invite and change members")


class Token(models.Model):
    """A token of the API.

    Attributes:
        digest: of the secret, which is shown once.
        scopes: what it allows.
        expires_at: last moment at which it can be used.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    person = models.ForeignKey("sapar_web.Person", models.CASCADE, related_name="tokens")
    name = models.CharField(_("name"), max_length=100)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    scopes = ArrayField(models.CharField(max_length=12, choices=Scope.choices))
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)


class Write(models.Model):
    """A write that was answered: asked again with the same idempotency key, it is answered alike.

    Attributes:
        idempotency: key that the caller chose.
        request: digest of what was asked.
        status: of the answer.
        answer: its body, with no secret of a link.
    """

    person = models.ForeignKey("sapar_web.Person", models.CASCADE, related_name="+")
    idempotency = models.CharField(max_length=100)
    request = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    answer = models.JSONField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "idempotency"], name="one_answer_per_key")
        ]
