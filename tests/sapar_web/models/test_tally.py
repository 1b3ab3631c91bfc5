"""What the database itself holds of the lines of a stay."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from sapar_web.models import AccessLine, DeliveryLine, Tally
from sapar_web.models.offer import today


def test_a_stay_has_one_tally_and_one_line_for_each_event(lived) -> None:
    of = {"stay": lived.stay}
    tally = {**of, "version": lived.version, "events": 1, "on": today()}
    claim = {**of, "claim": uuid4(), "on": today(), "claimed_by": "mentor"}
    request = {**of, "request": uuid4(), "activity": "seminar", "asked_on": today()}
    for model, fields in ((Tally, tally), (DeliveryLine, claim), (AccessLine, request)):
        model.objects.create(**fields)
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.create(**fields)
