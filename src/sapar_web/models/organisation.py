"""An organisation: a ministry, a foundation, a university, a contractor."""

from typing import ClassVar
from uuid import uuid4

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

ROR = RegexValidator(
    r"^https://ror\.org/0[a-z0-9]{8}\Z", _("expected an address as in https://ror.org/052bx8q98")
)
COUNTRY = RegexValidator(r"^[A-Z]{2}\Z", _("expected two capital letters as in KZ"))


class Organisation(models.Model):
    """An organisation. Which party it is hangs on the terms or the stay.

    Attributes:
        key: by which pages and the API name it.
        name: in its own words.
        country: ISO 3166-1 alpha-2.
        ror: identifier in the Research Organization Registry; empty where it has none.
        revision: raised by every change; who writes on an older one is told.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=300)
    country = models.CharField(_("country"), max_length=2, validators=[COUNTRY])
    ror = models.CharField(_("ROR identifier"), max_length=40, blank=True, validators=[ROR])
    revision = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["ror"], condition=~models.Q(ror=""), name="one_organisation_per_ror"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["name", "id"], name="organisations_by_name")]

    def __str__(self) -> str:
        return self.name


class Unit(models.Model):
    """A part of an organisation: a faculty, a department, an office."""

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="units")
    name = models.CharField(_("name"), max_length=300)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "name"], name="one_unit_per_name")
        ]

    def __str__(self) -> str:
        return self.name
