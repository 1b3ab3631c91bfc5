"""What is to be seen to in a stay waits on whoever acts, and is known to whoever it is shown to."""

import pytest
from tests.sapar_web.recording import Lived

from sapar_web.actions.record.answering import acknowledge, dispute
from sapar_web.actions.record.watching import watch_record
from sapar_web.models import Membership, Role, Watched
from sapar_web.queries.record.reading import record_of
from sapar_web.queries.turn.waiting import waiting

DISPUTES = ("V08", "V09", "V10", "V11")


def turn(lived: Lived, name: str) -> tuple[set[str], set[str]]:
    """What waits on somebody and what they wait for, of answers and disputes."""
    both = waiting(lived.cast.actor(name), limit=50)
    return tuple(  # type: ignore[return-value]
        {each.kind for each in side.items if each.kind.endswith(DISPUTES)}
        for side in (both.mine, both.theirs)
    )


def look(lived: Lived) -> None:
    record = record_of(lived.stay)
    assert record is not None
    watch_record(record)


def test_a_claim_waits_on_the_other_side(lived: Lived) -> None:
    lived.session_kept("mentor", 1)
    look(lived)
    assert turn(lived, "lecturer") == ({"watched_V08"}, set())
    assert turn(lived, "mentor") == (set(), {"their_watched_V08"})
    assert turn(lived, "international") == (set(), {"their_watched_V08"})
    for name in ("officer", "receiver", "outsider", "nobody", "observer"):
        assert turn(lived, name) == (set(), set())


def test_it_waits_no_longer_once_it_is_answered(lived: Lived) -> None:
    made = lived.session_kept("mentor", 1)
    look(lived)
    acknowledge(lived.actor("participant"), stay=lived.key, versions=[made.key])
    assert turn(lived, "lecturer") == turn(lived, "mentor") == (set(), set())


def test_a_dispute_waits_on_the_side_that_claims(lived: Lived) -> None:
    made = lived.session_kept("mentor", 1)
    dispute(lived.actor("participant"), stay=lived.key, version=made.key, reason="Nobody came.")
    assert turn(lived, "mentor") == ({"watched_V09"}, set())
    assert turn(lived, "lecturer") == (set(), {"their_watched_V09"})


def test_home_knows_nothing_of_what_is_not_opened_to_it(lived: Lived) -> None:
    closed = lived.without("A04")
    closed.session_kept("mentor", 1)
    look(closed)
    assert turn(closed, "international") == (set(), set())


def test_whoever_goes_speaks_for_themselves_alone(lived: Lived) -> None:
    person = lived.cast.people["lecturer"]
    Membership.objects.create(person=person, organisation=lived.cast.sender, role=Role.HEAD)
    lived.session_kept("mentor", 1)
    look(lived)
    assert turn(lived, "lecturer") == ({"watched_V08"}, set())


@pytest.mark.parametrize(("role", "sees"), [(Role.HEAD, True), (Role.OBSERVER, False)])
def test_whoever_speaks_for_an_organisation_sees_its_lines(
    lived: Lived, role: Role, sees: bool
) -> None:
    person = lived.cast.people["nobody"]
    Membership.objects.create(person=person, organisation=lived.cast.host, role=role)
    told = {"stay": lived.stay, "code": "V09", "since": lived.stay.first_day, "count": 1}
    Watched.objects.create(party="host", acts=True, organisation=lived.cast.host, **told)
    assert turn(lived, "nobody") == ({"watched_V09"} if sees else set(), set())
