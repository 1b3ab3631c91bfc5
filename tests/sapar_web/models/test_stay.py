"""What the database itself refuses about stays."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from sapar_web.access.links import digest_of
from sapar_web.models import Stay, StayInvitation


@pytest.mark.parametrize(
    "change",
    [
        {"first_day": "2027-05-01", "last_day": "2027-04-30"},
        {"participant": None, "state": "negotiating"},
        {"state": "completed"},
        {"state": "withdrawn", "ended_at": timezone.now()},
        {"state": "active", "ended_at": timezone.now()},
    ],
)
def test_no_stay_ends_before_it_begins_or_without_time_and_reason(
    stay: Stay, change: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Stay.objects.filter(pk=stay.pk).update(**change)


def test_a_stay_without_its_participant_can_be_prepared_and_withdrawn(stay: Stay) -> None:
    rows = Stay.objects.filter(pk=stay.pk)
    assert rows.update(participant=None) == 1
    assert rows.update(state="withdrawn", ended_at=timezone.now(), ended_why="Ill.") == 1


def test_one_link_at_a_time_leads_to_a_place_in_a_stay(cast, stay: Stay) -> None:
    asked = {"stay": stay, "invited_by": cast.people["officer"], "email": "a@example.org"}
    StayInvitation.objects.create(**asked, party="mentor", token=digest_of("one"))
    for party in ("mentor", "host"):
        with pytest.raises(IntegrityError), transaction.atomic():
            StayInvitation.objects.create(**asked, party=party, token=digest_of(party))


def test_a_stay_is_called_by_its_title(stay: Stay) -> None:
    assert str(stay) == "A month at the river"
