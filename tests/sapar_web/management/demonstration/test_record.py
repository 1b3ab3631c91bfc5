"""The invented stay that is under way, with all that a page of one can show."""

import pytest

from sapar.deliveries.states import State
from sapar_web.actions.content import PNG, kind_of
from sapar_web.management.demonstration.record import picture
from sapar_web.management.demonstration.signing import AGO
from sapar_web.models import Event, Evidence, Stay
from sapar_web.models.offer import today
from sapar_web.queries.record.reading import record_of
from sapar_web.queries.record.telling import claims


@pytest.mark.django_db
@pytest.mark.usefixtures("invented")
@pytest.mark.xdist_group("demonstration")
def test_a_stay_is_under_way_with_a_charge_and_a_dispute() -> None:
    stay = Stay.objects.get(pk__in=Event.objects.values("stay").distinct())
    assert (stay.state, stay.first_day) == ("active", today() - AGO)
    record = record_of(stay)
    assert record is not None
    states = [claim.state for claim in claims(record)]
    assert {State.ACKNOWLEDGED, State.DISPUTED, State.UNANSWERED} <= set(states)
    assert {"V06", "V08", "V10"} <= {notice.rule.code for notice in record.notices}
    assert record.reading.standings.voids == ()
    assert Evidence.objects.get().name == "desk.png"


def test_the_picture_is_one() -> None:
    assert kind_of(picture()) == PNG
