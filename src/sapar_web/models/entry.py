"""An entry of history."""

from typing import ClassVar

from django.db import models


class Entry(models.Model):
    """Who did what to which object, when, and on which version.

    The database refuses to change, delete or empty it (migration `0002_guards`).

    Attributes:
        number: 1, 2, 3 … without gaps over the whole installation.
        at: when.
        actor: person; None for the site itself.
        deed: name of the deed.
        kind: of the object, as in `terms`.
        object: its key.
        version: digest of the version of the document it was done to; empty without one.
        told: what else is worth knowing; no names of people, which may have to be erased.
        previous: digest of the entry before; empty for the first.
        digest: of this entry with `previous` in it.
    """

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.ForeignKey("sapar_web.Person", models.PROTECT, null=True, related_name="+")
    deed = models.CharField(max_length=60)
    kind = models.CharField(max_length=40)
    object = models.UUIDField()
    version = models.CharField(max_length=64, blank=True)
    told = models.JSONField(default=dict)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["kind", "object", "number"], name="entries_of_an_object")
        ]
