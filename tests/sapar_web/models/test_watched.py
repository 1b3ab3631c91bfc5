"""What the database itself holds of what is to be seen to."""

import pytest
from django.db import IntegrityError, transaction
from tests.sapar_web.recording import Lived

from sapar_web.models import Watched
from sapar_web.models.offer import today


def test_a_rule_is_told_a_party_once_as_its_turn(lived: Lived) -> None:
    told = {"stay": lived.stay, "code": "V01", "party": "host", "since": today(), "count": 1}
    Watched.objects.create(acts=True, organisation=lived.cast.host, **told)
    Watched.objects.create(acts=False, organisation=lived.cast.host, **told)
    with pytest.raises(IntegrityError), transaction.atomic():
        Watched.objects.create(acts=True, organisation=lived.cast.host, **told)
