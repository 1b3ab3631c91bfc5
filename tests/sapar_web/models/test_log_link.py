"""What a link into the record opens, and until when."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from tests.sapar_web.recording import Lived

from sapar_web.models import LogLink


def linked(lived: Lived, **other: Any) -> LogLink:
    told = {"party": "mentor", "email": "mentor@example.org", "token": "a" * 64}
    until = timezone.now() + timedelta(days=1)
    sent = {"sent_by": lived.cast.people["receiver"], "expires_at": until}
    return LogLink.objects.create(stay=lived.stay, **{**told, **sent, **other})


def test_a_link_opens_the_record_as_its_party_until_it_ends(lived: Lived) -> None:
    link = linked(lived)
    assert (link.state, link.get_state_display()) == ("mentor", "mentor")
    link.expires_at = timezone.now() - timedelta(seconds=1)
    assert (link.state, link.get_state_display()) == ("ended", "ended")
    link.expires_at, link.withdrawn_at = timezone.now() + timedelta(days=1), timezone.now()
    assert link.state == "ended"


def test_a_party_has_one_link_at_a_time(lived: Lived) -> None:
    first = linked(lived)
    with pytest.raises(IntegrityError), transaction.atomic():
        linked(lived, token="b" * 64)
    first.withdrawn_at = timezone.now()
    first.save()
    linked(lived, token="b" * 64)
    linked(lived, party="third", token="c" * 64)


def test_a_host_needs_no_link(lived: Lived) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        linked(lived, party="host")
