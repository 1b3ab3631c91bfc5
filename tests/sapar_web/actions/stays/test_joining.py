"""Coming into a stay by a link."""

import pytest
from django.utils import timezone

from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.stays.inviting import invite_to_stay
from sapar_web.actions.stays.joining import join_stay
from sapar_web.models import Entry


def asked(cast, stay) -> str:
    _invitation, secret = invite_to_stay(
        cast.actor("receiver"), stay=stay.key, party="mentor", email="mentor@example.org"
    )
    return secret


def test_who_comes_is_in_the_stay_and_history_says_as_what(cast, stay) -> None:
    assert join_stay(cast.actor("mentor"), secret=asked(cast, stay)).mentor == cast.people["mentor"]
    assert Entry.objects.get(deed="join_stay").told == {"party": "mentor"}


def test_nobody_comes_into_a_stay_that_has_ended(cast, stay) -> None:
    secret = asked(cast, stay)
    stay.state, stay.ended_at, stay.ended_why = "withdrawn", timezone.now(), "Ill."
    stay.save()
    with pytest.raises(UnfitError, match="nobody can come"):
        join_stay(cast.actor("mentor"), secret=secret)
