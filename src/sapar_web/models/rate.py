"""Rates of exchange by day, as a sponsor read them from a central bank's file."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class RateSource(models.TextChoices):
    """Who published a rate."""

    ECB = "ecb", _("European Central Bank")
    KAZAKHSTAN = "kazakhstan", _("National Bank of Kazakhstan")


class Rate(models.Model):
    """Units of a currency that one euro buys on one day. Nobody's file changes another's figures.

    Attributes:
        sponsor: whose officer read the file.
        per_euro: as published; where a bank publishes the other way round, exact to six places.
    """

    sponsor = models.ForeignKey("sapar_web.Organisation", models.PROTECT, related_name="rates")
    currency = models.CharField(max_length=3)
    on = models.DateField()
    per_euro = models.DecimalField(max_digits=20, decimal_places=8)
    source = models.CharField(max_length=12, choices=RateSource.choices)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["sponsor", "currency", "on"], name="one_rate_per_currency_and_day"
            ),
            models.CheckConstraint(condition=models.Q(per_euro__gt=0), name="a_rate_above_zero"),
        ]
