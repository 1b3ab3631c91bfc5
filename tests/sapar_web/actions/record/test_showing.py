"""Files that show what an event tells."""

from uuid import uuid4

import pytest
from tests.sapar_web.actions.test_content import pdf, png
from tests.sapar_web.recording import Lived, linked

from sapar.values.digest import Digest
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.record.showing import (
    LARGEST_OF_A_PERSON,
    LARGEST_OF_A_STAY,
    MOST,
    File,
    attach_evidence,
)
from sapar_web.actions.record.speaking import By
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Entry, Event, Evidence


def show(lived: Lived, event: Event, content: bytes, party: str = "mentor") -> Evidence:
    file = File("C:\\photos\\desk.png", content)
    actor, by = lived.actor(party), By(party)
    return attach_evidence(actor, stay=lived.key, event=event.key, file=file, by=by)


def test_a_file_is_kept_as_it_is_and_told_in_history(lived: Lived) -> None:
    made = show(lived, lived.session_kept("mentor", 1), png())
    digest = Digest.of(png()).text
    assert (made.name, made.kind, made.digest) == ("desk.png", "image/png", digest)
    assert (bytes(made.content), made.size) == (png(), len(png()))
    entry = Entry.objects.order_by("-number").first()
    assert entry is not None
    assert (entry.deed, entry.told["digest"]) == ("attach_evidence", digest)


def test_what_may_run_or_is_there_already_is_refused(lived: Lived) -> None:
    event = lived.session_kept("mentor", 1)
    with pytest.raises(UnfitError, match="active content"):
        show(lived, event, pdf(JS="app.alert(1)", S="/JavaScript"))
    show(lived, event, png())
    with pytest.raises(UnfitError, match="there already"):
        show(lived, event, png())


def test_a_file_is_shown_by_those_who_see_the_event(lived: Lived) -> None:
    event = lived.session_kept("mentor", 1)
    with pytest.raises(MissingError):
        attach_evidence(lived.actor("mentor"), stay=lived.key, event=uuid4(), file=File("a", b""))
    for name in ("outsider", "nobody", "visitor", "observer"):
        with pytest.raises(RefusedError):
            attach_evidence(
                lived.cast.actor(name), stay=lived.key, event=event.key, file=File("a", png())
            )
    closed = lived.without("A04")
    hidden = closed.session_kept("mentor", 1)
    with pytest.raises(MissingError):
        show(closed, hidden, png(), "sending")


def test_a_mentor_shows_one_by_their_link(lived: Lived) -> None:
    _link, secret = linked(lived)
    event = lived.session_kept("mentor", 1)
    made = attach_evidence(
        lived.cast.actor("visitor"),
        stay=lived.key,
        event=event.key,
        file=File("a.png", png()),
        by=By(link=secret),
    )
    assert made.person is None


def test_an_event_has_a_bounded_number_of_files_of_each(lived: Lived) -> None:
    event = lived.session_kept("mentor", 1)
    mentor = lived.actor("mentor").person
    told = {"kind": "image/png", "size": 1, "content": b"x", "name": "a.png", "person": mentor}
    Evidence.objects.bulk_create(
        Evidence(event=event, digest=f"{number:064}", **told) for number in range(MOST)
    )
    with pytest.raises(UnfitError, match="no further file"):
        show(lived, event, png())
    assert show(lived, event, png(), "participant").person == lived.actor("participant").person


def test_files_of_a_stay_have_a_bounded_size_those_of_each_and_all(lived: Lived) -> None:
    event, other = lived.session_kept("mentor", 1), lived.session_kept("mentor", 2)
    mentor, left = lived.actor("mentor").person, LARGEST_OF_A_PERSON - len(png())
    told = {"kind": "image/png", "content": b"x", "name": "a.png", "event": event}
    Evidence.objects.create(digest="1", size=left, person=mentor, **told)
    show(lived, other, png())
    with pytest.raises(UnfitError, match="your files in this stay come to 200 MB"):
        show(lived, event, png())
    show(lived, event, png(), "participant")
    Evidence.objects.create(digest="2", size=LARGEST_OF_A_STAY, person=None, **told)
    with pytest.raises(UnfitError, match=r"the files of this stay come to 1,000 MB"):
        show(lived, other, png(), "host")
