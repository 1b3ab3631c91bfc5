"""Who reads whose needs, and when: every role, before and after they are shown."""

from datetime import timedelta

import pytest
from tests.sapar_web.talks import FOUR, SPEAKERS, Talks

from sapar.values.party import Party
from sapar_web.access.verdict import RefusedError
from sapar_web.models.offer import today
from sapar_web.queries.needs.reading import as_read, need_of, needs_as_read

READERS = (*(SPEAKERS[party] for party in FOUR), "observer", "mentor")
FAMILY = {"id": "family", "kind": "family", "text": "A child of two.", "shown_to": ["host"]}
FAITH = {"id": "faith", "kind": "religion", "text": "Friday noon.", "shown_to": []}


@pytest.fixture
def guided(talks: Talks) -> Talks:
    talks.stay.mentor = talks.cast.people["mentor"]
    talks.stay.save()
    return talks


@pytest.mark.parametrize("party", FOUR)
def test_before_they_are_shown_each_reads_its_own_alone(guided: Talks, party: str) -> None:
    guided.hand_in(party)
    own = SPEAKERS[party]
    assert need_of(guided.cast.actor(own), guided.stay, party)
    for name in {*READERS, "agent", "outsider", "nobody", "visitor"} - {own}:
        with pytest.raises(RefusedError):
            need_of(guided.cast.actor(name), guided.stay, party)
        assert set(needs_as_read(guided.cast.actor(name), guided.stay)) == set()


def test_once_all_are_in_all_parties_read_all(guided: Talks) -> None:
    guided.all_in()
    for name in READERS:
        found = needs_as_read(guided.cast.actor(name), guided.stay)
        assert set(found) == {Party(each) for each in FOUR}
    for name in ("agent", "outsider", "nobody", "visitor"):
        with pytest.raises(RefusedError):
            need_of(guided.cast.actor(name), guided.stay, "host")


def test_a_draft_is_nobody_elses_even_after_the_last_day(guided: Talks) -> None:
    guided.write("host", "goals", [])
    guided.write("host", "language", "ru")
    guided.stay.needs_until = today() - timedelta(days=1)
    guided.stay.save()
    assert need_of(guided.cast.actor("receiver"), guided.stay, "host")
    for name in set(READERS) - {"receiver"}:
        with pytest.raises(RefusedError):
            need_of(guided.cast.actor(name), guided.stay, "host")


def test_what_is_sensitive_is_read_by_those_alone_who_were_named(guided: Talks) -> None:
    for party in FOUR[:-1]:
        guided.hand_in(party)
    guided.hand_in("participant", constraints=[FAMILY, FAITH])
    guided.stay.refresh_from_db()
    read = {}
    for name in READERS:
        actor = guided.cast.actor(name)
        found = as_read(actor, need_of(actor, guided.stay, "participant"))
        read[name] = [each.id for each in found.constraints]
    assert read.pop("lecturer") == ["family", "faith"]
    assert read.pop("receiver") == ["family"]
    assert read == {name: [] for name in ("officer", "international", "observer", "mentor")}


def test_no_needs_are_waited_for_of_a_mentor(guided: Talks) -> None:
    assert need_of(guided.cast.actor("mentor"), guided.stay, "mentor") is None
