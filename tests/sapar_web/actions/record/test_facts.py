"""Logging: once, in order, by whoever may; fifty at the same time lose nothing."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, connections
from django.utils import timezone
from tests.sapar_web.recording import Lived, document

from sapar.deliveries.events.kinds import event_of
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.record import facts
from sapar_web.actions.record.answering import acknowledge
from sapar_web.actions.record.facts import log_events
from sapar_web.actions.record.speaking import By
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.chain import first_break
from sapar_web.models import Entry, Event, Notice, Stay, Watched
from sapar_web.queries.record.reading import record_of


def outcomes(lived: Lived, party: str, *events: dict[str, Any]) -> list[str]:
    sent = log_events(lived.actor(party), stay=lived.key, events=events, by=By(party))
    return [each.outcome for each in sent]


def session(lived: Lived, party: str = "mentor", days: int = 2, **other: Any) -> dict[str, Any]:
    return document(lived.session(party, days)) | other


def test_what_is_logged_is_in_the_record_and_in_history(lived: Lived) -> None:
    told = session(lived)
    assert outcomes(lived, "mentor", told) == ["kept"]
    row = Event.objects.get()
    assert (str(row.key), row.kind, row.author, row.commitment) == (
        told["id"], "session", "mentor", "mentor-hours",
    )  # fmt: skip
    assert (row.person, row.link) == (lived.cast.people["mentor"], None)
    assert event_of(row.document) == event_of({**told, "author": "mentor"})
    entry = Entry.objects.order_by("-number").first()
    assert entry is not None
    assert (entry.deed, entry.object, entry.told["party"]) == ("log_events", lived.key, "mentor")
    kept = {"key": told["id"], "kind": "session", "digest": row.digest}
    assert entry.told["events"] == [kept]


def test_the_other_side_is_told(lived: Lived) -> None:
    outcomes(lived, "mentor", session(lived))
    line = Watched.objects.get(code="V08", acts=True)
    assert (line.party, line.person, line.count) == (
        "participant",
        lived.cast.people["lecturer"],
        1,
    )
    notice = Notice.objects.get(person=line.person, kind="watched", path__endswith="/confirm/")
    assert notice.path == f"/stays/{lived.key}/confirm/"


def test_what_is_sent_twice_is_kept_once(lived: Lived) -> None:
    told = session(lived)
    assert outcomes(lived, "mentor", told, told) == ["kept", "already"]
    again = told | {"logged_at": (timezone.now() - timedelta(hours=1)).isoformat()}
    assert outcomes(lived, "mentor", again) == ["already"]
    assert Event.objects.count() == 1


def test_another_thing_under_the_same_id_is_refused(lived: Lived) -> None:
    told = session(lived)
    assert outcomes(lived, "mentor", told, told | {"minutes": 30}) == ["kept", "refused"]
    assert Event.objects.get().document["minutes"] == 60


def test_the_author_is_whoever_logs(lived: Lived) -> None:
    assert outcomes(lived, "mentor", session(lived) | {"author": "participant"}) == ["kept"]
    assert Event.objects.get().author == "mentor"


def test_a_clock_that_runs_ahead_logs_now(lived: Lived) -> None:
    ahead = timezone.now() + timedelta(days=3)
    assert outcomes(lived, "mentor", session(lived, logged_at=ahead.isoformat())) == ["kept"]
    row = Event.objects.get()
    assert row.logged_at <= row.received_at < ahead


def test_each_is_kept_or_refused_for_itself_in_order(lived: Lived) -> None:
    asked = document(lived.asked("participant", 1))
    came = document(lived.outcome("participant", 2, asked["id"], "denied"))
    lost = document(lived.outcome("participant", 2, str(uuid4()), "denied"))
    bad = session(lived, "participant", 3, minutes=0)
    assert outcomes(lived, "participant", asked, bad, came, lost) == [
        "kept", "refused", "kept", "refused",
    ]  # fmt: skip
    assert list(Event.objects.order_by("pk").values_list("kind", flat=True)) == ["asked", "outcome"]


@pytest.mark.parametrize("name", ["outsider", "agent", "nobody", "visitor", "observer"])
def test_nobody_but_the_parties_logs(lived: Lived, name: str) -> None:
    with pytest.raises(RefusedError):
        log_events(lived.cast.actor(name), stay=lived.key, events=[session(lived)])
    assert Event.objects.count() == 0


def test_a_party_logs_what_it_owes_or_is_owed_alone(lived: Lived) -> None:
    (sent,) = log_events(lived.actor("sponsor"), stay=lived.key, events=[session(lived)])
    assert sent.problems == {"commitment": ["your party neither owes it nor is owed it"]}


@pytest.mark.parametrize("state", ["completed", "terminated"])
def test_nothing_is_logged_of_a_stay_that_is_over(lived: Lived, state: str) -> None:
    ended = {"ended_at": timezone.now(), "ended_why": "It was over."}
    Stay.objects.filter(pk=lived.stay.pk).update(state=state, **ended)
    with pytest.raises(RefusedError):
        outcomes(lived, "mentor", session(lived))


def test_an_amended_stay_goes_on(lived: Lived) -> None:
    Stay.objects.filter(pk=lived.stay.pk).update(state="amending")
    assert outcomes(lived, "mentor", session(lived)) == ["kept"]


def test_too_many_at_once_are_refused_and_an_unknown_stay_is_not_found(lived: Lived) -> None:
    with pytest.raises(UnfitError):
        outcomes(lived, "mentor", *[session(lived)] * 101)
    with pytest.raises(MissingError):
        log_events(lived.actor("mentor"), stay=uuid4(), events=[])


def test_one_party_leaves_the_others_room(lived: Lived, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facts, "MOST_OF_A_PARTY", 2)
    assert outcomes(lived, "mentor", session(lived), session(lived)) == ["kept", "kept"]
    with pytest.raises(UnfitError, match="too many"):
        outcomes(lived, "mentor", session(lived))
    again = Event.objects.order_by("pk").values_list("document", flat=True)
    assert outcomes(lived, "mentor", *again) == ["already", "already"]
    versions = Event.objects.values_list("key", flat=True)
    acknowledge(lived.actor("participant"), stay=lived.key, versions=list(versions))
    own = (session(lived, "participant", 3), session(lived, "participant", 4))
    assert outcomes(lived, "participant", *own) == ["kept", "kept"]


def by_threads(lived: Lived, sent: list[tuple[str, dict[str, Any]]]) -> Iterator[str]:
    """Each event by a thread of its own, all at once."""
    found: list[str] = []
    begin = threading.Barrier(len(sent))

    def log(party: str, told: dict[str, Any]) -> None:
        try:
            begin.wait()
            found.extend(outcomes(lived, party, told))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=log, args=each) for each in sent]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    yield from found


@pytest.mark.django_db(transaction=True)
def test_fifty_writers_at_once_lose_nothing(lived: Lived) -> None:
    told = [("mentor", session(lived, days=day % 30, minutes=30)) for day in range(40)]
    again = [told[0]] * 10
    found = sorted(by_threads(lived, told + again))
    assert found == ["already"] * 10 + ["kept"] * 40
    record = record_of(lived.stay)
    assert record is not None
    stands = record.reading.standings.commitments["mentor-hours"]
    assert (len(record.events), stands.claimed, stands.unanswered) == (40, 20, 20)
    assert Watched.objects.get(code="V08", acts=True).count == 40
    assert Entry.objects.filter(deed="log_events").count() == 40
    assert first_break(Entry.objects.order_by("number")) is None
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT key) FROM sapar_web_event")
        assert cursor.fetchone() == (40,)
