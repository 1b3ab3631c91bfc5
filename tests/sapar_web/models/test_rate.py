"""What the database itself holds of rates."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from tests.sapar_web.posting import ON

from sapar.exchange.rates.ecb import read_ecb
from sapar_web.models import Rate, RateSource


def rate(sponsor: Any, **other: Any) -> Rate:
    told = {"currency": "USD", "on": ON, "per_euro": Decimal("1.0832"), "source": "ecb"}
    return Rate.objects.create(sponsor=sponsor, **{**told, **other})


def test_a_day_has_one_rate_of_a_sponsor(cast) -> None:
    rate(cast.ministry)
    with pytest.raises(IntegrityError), transaction.atomic():
        rate(cast.ministry, per_euro=Decimal("1.09"))
    assert rate(cast.stranger, per_euro=Decimal("1.09")).pk


def test_a_rate_is_above_zero_and_kept_as_it_is(cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        rate(cast.ministry, per_euro=Decimal(0))
    made = rate(cast.ministry)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Rate.objects.filter(pk=made.pk).update(per_euro=Decimal(2))


def test_every_source_of_the_library_can_be_kept(tmp_path) -> None:
    file = tmp_path / "rates.csv"
    file.write_text("Date,USD,\n2026-11-02,1.0832,\n")
    assert read_ecb(file).layout in RateSource.values
