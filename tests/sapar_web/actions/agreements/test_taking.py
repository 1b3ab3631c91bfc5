"""Two at once, on the real database: exactly one outcome, nothing lost, both told."""

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection
from tests.sapar_web.talks import Talks, goals

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.agreements.answering import accept_proposal, refuse_proposal
from sapar_web.actions.agreements.beginning import begin_negotiation
from sapar_web.actions.agreements.proposing import Why, counter
from sapar_web.actions.needs.submitting import submit_need
from sapar_web.actions.needs.writing import write_need
from sapar_web.actions.refusals import StaleError
from sapar_web.history.chain import first_break
from sapar_web.models import Agreement, Entry, Need, Proposal

pytestmark = pytest.mark.django_db(transaction=True)


def race(*deeds: Callable[[], Any]) -> list[Any]:
    """Each deed in a connection of its own, all at once: what it gave, or why it was refused."""
    start, found = Barrier(len(deeds)), [None] * len(deeds)

    def run(place: int, deed: Callable[[], Any]) -> None:
        start.wait()
        try:
            found[place] = deed()
        except (StaleError, RefusedError) as refused:
            found[place] = refused
        finally:
            connection.close()

    threads = [Thread(target=run, args=pair) for pair in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def refused(found: list[Any]) -> list[Any]:
    return [each for each in found if isinstance(each, StaleError | RefusedError)]


@pytest.fixture
def open_(talks: Talks) -> Proposal:
    """A proposal that only the sponsor has yet to accept."""
    talks.begin()
    made = talks.longer()
    accept_proposal(talks.cast.actor("receiver"), proposal=made.key, digest=made.digest)
    return made


def test_one_accepts_and_one_counters(talks: Talks, open_: Proposal) -> None:
    officer, international = talks.cast.actor("officer"), talks.cast.actor("international")
    after = {**open_.after, "quantity": "4"}
    found = race(
        lambda: accept_proposal(officer, proposal=open_.key, digest=open_.digest),
        lambda: counter(international, proposal=open_.key, after=after, why=Why("time")),
    )
    open_.refresh_from_db()
    [told] = refused(found)
    assert isinstance(told, StaleError)
    if open_.state == "settled":
        assert Agreement.objects.get().revision == 2
        assert told.theirs == "accepted by all"
        assert not Proposal.objects.filter(counter_to=open_).exists()
    else:
        assert (open_.state, Agreement.objects.get().revision) == ("countered", 1)
        assert told.theirs == "answered by a counter-proposal"
    assert first_break(Entry.objects.order_by("number")) is None


def test_one_accepts_and_one_refuses(talks: Talks, open_: Proposal) -> None:
    officer = talks.cast.actor("officer")
    found = race(
        lambda: accept_proposal(officer, proposal=open_.key, digest=open_.digest),
        lambda: refuse_proposal(officer, proposal=open_.key, text="No."),
    )
    assert len(refused(found)) == 1
    open_.refresh_from_db()
    assert Agreement.objects.get().revision == (2 if open_.state == "settled" else 1)


def test_two_write_the_same_part_of_a_need(talks: Talks) -> None:
    receiver = talks.cast.actor("receiver")

    def write(text: str) -> Callable[[], Need]:
        told = {"stay": talks.stay.key, "party": "host", "part": "goals"}
        return lambda: write_need(receiver, written=(goals(text), ""), **told)

    found = race(write("one"), write("two"))
    [told] = refused(found)
    kept = Need.objects.get()
    assert kept.revision == 1
    assert told.theirs == kept.document["goals"]
    assert {each["text"] for each in (told.theirs[0], told.yours[0])} == {"one", "two"}


def test_the_last_two_hand_in_at_once_and_needs_are_shown_once(talks: Talks) -> None:
    talks.hand_in("sponsor")
    talks.hand_in("sending")
    drafts = [talks.write(party, "goals", goals(party)) for party in ("host", "participant")]
    actors = [talks.cast.actor(name) for name in ("receiver", "lecturer")]
    race(
        *(
            lambda actor=actor, need=need: submit_need(
                actor, stay=talks.stay.key, party=need.party, revision=need.revision
            )
            for actor, need in zip(actors, drafts, strict=True)
        )
    )
    talks.stay.refresh_from_db()
    assert talks.stay.needs_opened_at is not None
    assert Entry.objects.filter(deed="show_needs").count() == 1


def test_two_begin_the_negotiation(talks: Talks) -> None:
    talks.all_in()
    actors = [talks.cast.actor(name) for name in ("officer", "lecturer")]
    found = race(
        *(lambda actor=actor: begin_negotiation(actor, stay=talks.stay.key) for actor in actors)
    )
    assert len(refused(found)) == 1
    assert Agreement.objects.count() == 1
