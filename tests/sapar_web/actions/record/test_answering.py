"""Confirming, disputing, replying, deciding: by the side whose turn it is, of what it read."""

from collections.abc import Sequence
from uuid import UUID, uuid4

import pytest
from django.utils import timezone
from tests.sapar_web.recording import Lived, linked

from sapar.deliveries.events.answers import Correction
from sapar.deliveries.states import State
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.record.answering import acknowledge, dispute, reply, resolve
from sapar_web.actions.record.speaking import By
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Event, Stay, Watched
from sapar_web.queries.record.reading import record_of
from sapar_web.queries.record.telling import claims


def confirm(lived: Lived, party: str, versions: Sequence[UUID | str]) -> list[Event]:
    by = By(party)
    return acknowledge(lived.actor(party), stay=lived.key, versions=versions, by=by)


def doubt(lived: Lived, version: UUID | str, party: str = "participant") -> Event:
    actor, by = lived.actor(party), By(party)
    return dispute(actor, stay=lived.key, version=version, reason="Nobody came.", by=by)


def answer(lived: Lived, about: UUID | str, party: str = "mentor") -> Event:
    by = By(party)
    return reply(lived.actor(party), stay=lived.key, about=about, text="I was there.", by=by)


def decide(lived: Lived, about: UUID | str, in_favour: str = "participant") -> Event:
    _link, secret = linked(lived, "third")
    told = {"in_favour": in_favour, "text": "The door log says so."}
    return resolve(stay=lived.key, about=about, link=secret, **told)


def states(lived: Lived) -> list[State | None]:
    record = record_of(lived.stay)
    assert record is not None
    return [claim.state for claim in claims(record)]


def watched(lived: Lived) -> set[tuple[str, str]]:
    rows = Watched.objects.filter(stay=lived.stay, acts=True, code__gte="V08")
    return set(rows.values_list("code", "party"))


def test_several_are_confirmed_at_once(lived: Lived) -> None:
    made = [lived.session_kept("mentor", day).key for day in (1, 2, 3)]
    assert len(confirm(lived, "participant", made)) == 3
    assert states(lived) == [State.ACKNOWLEDGED] * 3
    assert watched(lived) == set()


def test_all_are_confirmed_or_none(lived: Lived) -> None:
    made = lived.session_kept("mentor", 1).key
    with pytest.raises(MissingError):
        confirm(lived, "participant", [made, uuid4()])
    with pytest.raises(UnfitError):
        confirm(lived, "participant", [])
    assert states(lived) == [State.UNANSWERED]


@pytest.mark.parametrize("party", ["mentor", "host", "sponsor", "sending"])
def test_the_other_side_alone_answers(lived: Lived, party: str) -> None:
    made = lived.session_kept("mentor", 1).key
    with pytest.raises(UnfitError, match="the other side answers"):
        confirm(lived, party, [made])
    with pytest.raises(UnfitError, match="the other side answers"):
        doubt(lived, made, party)


@pytest.mark.parametrize("name", ["outsider", "agent", "nobody", "visitor", "observer"])
def test_nobody_else_answers(lived: Lived, name: str) -> None:
    made = lived.session_kept("mentor", 1).key
    with pytest.raises(RefusedError):
        acknowledge(lived.cast.actor(name), stay=lived.key, versions=[made])
    with pytest.raises(RefusedError):
        dispute(lived.cast.actor(name), stay=lived.key, version=made, reason="No.")


def test_what_was_corrected_is_read_anew(lived: Lived) -> None:
    first = lived.session("mentor", 1)
    lived.kept(first)
    instead = lived.session("mentor", 1, 30, id=first.id)
    change = Correction(**lived.head("mentor", 2), of=first.id, instead=instead)
    lived.kept(change)
    with pytest.raises(UnfitError, match="corrected since"):
        confirm(lived, "participant", [first.id])
    confirm(lived, "participant", [change.id])
    assert states(lived) == [State.ACKNOWLEDGED]


def test_a_dispute_goes_from_side_to_side_to_the_mediator(lived: Lived) -> None:
    made = lived.session_kept("mentor", 1)
    opened = doubt(lived, made.key)
    assert (states(lived), watched(lived)) == ([State.DISPUTED], {("V09", "mentor")})
    answer(lived, opened.key)
    assert watched(lived) == {("V10", "participant")}
    ended = decide(lived, opened.key)
    assert (ended.author, ended.person, ended.link.party) == ("third", None, "third")
    assert (states(lived), watched(lived)) == ([State.REJECTED], set())
    for late in (lambda: confirm(lived, "participant", [made.key]), lambda: doubt(lived, made.key)):
        with pytest.raises(UnfitError, match="the mediator has decided"):
            late()
    with pytest.raises(UnfitError):
        answer(lived, opened.key)


def test_whoever_disputes_can_still_confirm(lived: Lived) -> None:
    made = lived.session_kept("mentor", 1)
    opened = doubt(lived, made.key)
    confirm(lived, "participant", [made.key])
    assert states(lived) == [State.ACKNOWLEDGED]
    with pytest.raises(UnfitError, match="dispute is over"):
        answer(lived, opened.key)


@pytest.mark.parametrize("party", ["participant", "sponsor", "sending"])
def test_the_side_that_claims_replies(lived: Lived, party: str) -> None:
    opened = doubt(lived, lived.session_kept("mentor", 1).key)
    with pytest.raises(UnfitError, match="the side that logged it"):
        answer(lived, opened.key, party)
    assert answer(lived, opened.key, "host").author == "host"


def test_a_reason_is_needed(lived: Lived) -> None:
    made = lived.session_kept("mentor", 1).key
    with pytest.raises(UnfitError):
        dispute(lived.actor("participant"), stay=lived.key, version=made, reason=" ")
    with pytest.raises(MissingError):
        answer(lived, uuid4())


def test_the_mediator_decides_between_the_two(lived: Lived) -> None:
    opened = doubt(lived, lived.session_kept("mentor", 1).key)
    with pytest.raises(UnfitError, match="one of the two"):
        decide(lived, opened.key, "sponsor")


def test_nobody_decides_without_the_mediators_link(lived: Lived) -> None:
    opened = doubt(lived, lived.session_kept("mentor", 1).key)
    told = {"in_favour": "mentor", "text": "Because."}
    link, secret = linked(lived, "mentor")
    with pytest.raises(RefusedError):
        resolve(stay=lived.key, about=opened.key, link=secret, **told)
    with pytest.raises(MissingError):
        resolve(stay=lived.key, about=opened.key, link="guessed", **told)
    link.withdrawn_at = timezone.now()
    link.save()
    with pytest.raises(RefusedError):
        acknowledge(lived.cast.actor("visitor"), stay=lived.key, versions=[], by=By(link=secret))


def test_a_mentor_answers_by_a_link_into_their_own_stay_alone(lived: Lived) -> None:
    made = lived.session_kept("participant", 1)
    _link, secret = linked(lived)
    other = lived.another()
    with pytest.raises(MissingError):
        acknowledge(
            lived.cast.actor("visitor"), stay=other.key, versions=[made.key], by=By(link=secret)
        )
    (done,) = acknowledge(
        lived.cast.actor("visitor"), stay=lived.key, versions=[made.key], by=By(link=secret)
    )
    assert (done.author, done.person) == ("mentor", None)


@pytest.mark.parametrize("state", ["completed", "terminated", "amending"])
def test_answers_go_on_after_the_stay(lived: Lived, state: str) -> None:
    made = lived.session_kept("mentor", 1).key
    ended = {"ended_at": timezone.now(), "ended_why": "It was over."} if state != "amending" else {}
    Stay.objects.filter(pk=lived.stay.pk).update(state=state, **ended)
    confirm(lived, "participant", [made])
    assert states(lived) == [State.ACKNOWLEDGED]
