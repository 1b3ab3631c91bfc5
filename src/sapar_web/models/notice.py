"""What waits to be told by mail, and what was told."""

from typing import ClassVar
from uuid import uuid4

from django.db import models


class Notice(models.Model):
    """Something that somebody is to be told: a link and a neutral subject, never the matter itself.

    Attributes:
        person: who is told; None for whoever holds a link.
        link: into a record, whose holder is told; None for a person.
        kind: of thing, as in `comment`; the page says what it is about.
        path: of the page on the site; empty where it is the one that the link opens.
        message: the message in which it was told; None while it waits.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    person = models.ForeignKey(
        "sapar_web.Person", models.CASCADE, null=True, related_name="notices"
    )
    link = models.ForeignKey("sapar_web.LogLink", models.CASCADE, null=True, related_name="notices")
    kind = models.CharField(max_length=40)
    path = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    message = models.ForeignKey(
        "sapar_web.Message", models.SET_NULL, null=True, blank=True, related_name="notices"
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(person=None, link__isnull=False)
                | models.Q(person__isnull=False, link=None),
                name="notice_is_for_somebody",
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["person", "id"],
                condition=models.Q(message=None),
                name="notices_that_wait",
            )
        ]


class Message(models.Model):
    """One mail. Its key is its Message-ID, so that a mail server can tell a second copy.

    Attributes:
        address: it goes to.
        body: emptied once it was sent or given up: the secret of a link is kept no longer.
        asked_by: who is told if it cannot be delivered; None for nobody.
        about: path of the page on which they can mend it.
        begun_at: when it was last handed to the mail server; None before, and where the server is
            known not to have taken it. Begun and not sent: in doubt.
        sent_at: when the mail server took it.
        given_up_at: when the last attempt failed.
        failed: what the mail server said at last; empty where nothing failed.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    person = models.ForeignKey("sapar_web.Person", models.CASCADE, null=True, related_name="+")
    address = models.EmailField()
    subject = models.CharField(max_length=200)
    body = models.TextField(blank=True)
    asked_by = models.ForeignKey("sapar_web.Person", models.SET_NULL, null=True, related_name="+")
    about = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    begun_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)
    failed = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["asked_by", "given_up_at"],
                condition=models.Q(given_up_at__isnull=False),
                name="messages_given_up",
            )
        ]
