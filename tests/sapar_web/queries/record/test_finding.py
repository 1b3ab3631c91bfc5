"""Who reads a record, by key and by link."""

from uuid import uuid4

import pytest
from django.utils import timezone
from tests.sapar_web.recording import Lived, linked

from sapar_web.access.verdict import RefusedError
from sapar_web.models import Evidence, LogLink, Stay
from sapar_web.queries.record.finding import (
    evidence_of,
    link_behind,
    linked_record,
    links_of,
    readable_evidence,
    readable_record,
)


@pytest.mark.parametrize(
    "name", ["officer", "observer", "international", "receiver", "lecturer", "mentor"]
)
def test_the_parties_read_it(lived: Lived, name: str) -> None:
    record = readable_record(lived.cast.actor(name), lived.key)
    assert record is not None
    assert record.stay == lived.stay


@pytest.mark.parametrize("name", ["outsider", "agent", "nobody", "visitor"])
def test_nobody_else_does(lived: Lived, name: str) -> None:
    with pytest.raises(RefusedError):
        readable_record(lived.cast.actor(name), lived.key)
    assert readable_record(lived.cast.actor(name), uuid4()) is None


def test_nobody_reads_the_record_of_what_is_not_agreed(lived: Lived, stay: Stay) -> None:
    Stay.objects.filter(pk=stay.pk).update(state="negotiating")
    with pytest.raises(RefusedError):
        readable_record(lived.cast.actor("lecturer"), stay.key)


def test_a_link_leads_into_the_record_until_it_ends(lived: Lived) -> None:
    link, secret = linked(lived)
    found = linked_record(secret)
    assert found is not None
    assert (found[0], found[1].stay) == (link, lived.stay)
    assert linked_record("guessed") is None
    LogLink.objects.update(withdrawn_at=timezone.now())
    with pytest.raises(RefusedError):
        linked_record(secret)
    assert link_behind(secret) == link


def test_links_are_listed_the_latest_first(lived: Lived) -> None:
    made = [linked(lived)[0], linked(lived, "third")[0]]
    assert links_of(lived.stay, whole=True) == made[::-1]
    LogLink.objects.filter(pk=made[1].pk).update(sent_by=None)
    assert links_of(lived.stay, whole=False) == made[:1]


def test_evidence_is_found_with_its_event(lived: Lived) -> None:
    event = lived.session_kept("mentor", 2)
    told = {"event": event, "kind": "image/png", "size": 3, "digest": "a" * 64, "content": b"png"}
    made = Evidence.objects.create(name="a.png", **told)
    record = readable_record(lived.cast.actor("lecturer"), lived.key)
    assert record is not None
    (row,) = evidence_of(record)[str(event.key)]
    assert (row["key"], row["name"], "content" in row) == (made.key, "a.png", False)
    assert readable_evidence(record, made.key) == made
    assert readable_evidence(record, uuid4()) is None


def test_evidence_of_what_one_may_not_see_is_not_found(lived: Lived) -> None:
    closed = lived.without("A04")
    event = closed.session_kept("mentor", 2)
    told = {"event": event, "kind": "image/png", "size": 3, "digest": "a" * 64, "content": b"png"}
    made = Evidence.objects.create(name="a.png", **told)
    record = readable_record(lived.cast.actor("international"), closed.key)
    assert record is not None
    assert readable_evidence(record, made.key) is None
    assert evidence_of(record) == {}
