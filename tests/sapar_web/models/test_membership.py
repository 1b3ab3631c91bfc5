from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from sapar_web.models import Invitation, Membership
from sapar_web.models.membership import VALID_FOR


def test_a_role_is_held_once_at_a_time_and_again_later(cast) -> None:
    held = Membership.objects.get(person=cast.people["mentor"])
    again = {"person": held.person, "organisation": held.organisation, "role": held.role}
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(**again)
    held.until = timezone.now()
    held.save()
    assert Membership.objects.create(**again).until is None


def test_an_invitation_lasts_two_weeks(cast) -> None:
    made = Invitation.objects.create(
        token="x",  # noqa: S106 -- a digest would stand here
        email="a@example.org",
        organisation=cast.host,
        role="mentor",
        invited_by=cast.people["receiver"],
    )
    lasts = made.expires_at - made.created_at
    assert timedelta(days=14) == VALID_FOR
    assert abs(lasts - VALID_FOR) < timedelta(seconds=5)
