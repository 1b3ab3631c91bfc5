from datetime import timedelta

import pytest
from tests.sapar_web.recording import Lived

from sapar_web.actions.balance.tallying import tally
from sapar_web.models.offer import today
from sapar_web.queries.dataset.agreed import agreed_stays
from sapar_web.queries.dataset.stale import Stale, stale_stays

pytestmark = pytest.mark.django_db


def stale(day=None):
    with agreed_stays(None, None):
        return stale_stays(day or today())


def test_a_stay_is_behind_until_its_events_are_read(lived: Lived):
    assert stale() == []
    lived.session_kept("mentor", 2)
    assert stale() == [Stale(lived.stay.pk, lived.version.pk, 1, later=False)]
    tally()
    assert stale() == []


def test_what_tells_of_a_later_day_is_read_when_it_has_come(lived: Lived):
    lived.session_kept("mentor", (today() - lived.stay.first_day).days + 3)
    tally()
    assert stale() == []
    behind = stale(today() + timedelta(days=1))
    assert [each.stay for each in behind] == [lived.stay.pk]
