"""Telling an own fact anew, and taking it back: what stood there stays."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from tests.sapar_web.actions.record.test_answering import confirm, decide, doubt, states
from tests.sapar_web.recording import Lived, document

from sapar.deliveries.states import State
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.record.mending import correct, withdraw
from sapar_web.actions.record.speaking import By
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Event


def tell(lived: Lived, event: Event, party: str = "mentor", **change: Any) -> Event:
    version = change.pop("version", event.key)
    instead = {**document(lived.session("mentor", 1)), **change}
    del instead["id"], instead["logged_at"]
    written, by = (instead, version), By(party)
    return correct(lived.actor(party), stay=lived.key, event=event.key, written=written, by=by)


def back(lived: Lived, event: UUID, party: str = "mentor") -> Event:
    return withdraw(lived.actor(party), stay=lived.key, event=event, by=By(party))


def test_a_correction_is_answered_anew(lived: Lived) -> None:
    made = lived.session_kept("mentor", 1)
    confirm(lived, "participant", [made.key])
    change = tell(lived, made, minutes=30)
    assert (change.kind, change.of, change.document["instead"]["minutes"]) == (
        "correction", made.key, 30,
    )  # fmt: skip
    assert states(lived) == [State.UNANSWERED]
    assert Event.objects.get(pk=made.pk).document["minutes"] == 60


def test_who_was_overtaken_by_a_correction_is_told(lived: Lived) -> None:
    made = lived.session_kept("mentor", 1)
    tell(lived, made, minutes=30)
    with pytest.raises(UnfitError, match="corrected since"):
        tell(lived, made, minutes=45)


@pytest.mark.parametrize("party", ["host", "participant", "sponsor"])
def test_nobody_mends_what_another_logged(lived: Lived, party: str) -> None:
    made = lived.session_kept("mentor", 1)
    with pytest.raises(UnfitError, match="whoever logged it"):
        tell(lived, made, party, minutes=30)
    with pytest.raises(UnfitError, match="whoever logged it"):
        back(lived, made.key, party)


@pytest.mark.parametrize("name", ["outsider", "agent", "nobody", "visitor", "observer"])
def test_nobody_else_mends(lived: Lived, name: str) -> None:
    made = lived.session_kept("mentor", 1)
    with pytest.raises(RefusedError):
        withdraw(lived.cast.actor(name), stay=lived.key, event=made.key)
    with pytest.raises(RefusedError):
        correct(lived.cast.actor(name), stay=lived.key, event=made.key, written=({}, made.key))


def test_what_is_told_anew_is_different_and_can_be_kept(lived: Lived) -> None:
    made = lived.session_kept("mentor", 1)
    with pytest.raises(UnfitError, match="nothing is different"):
        tell(lived, made)
    with pytest.raises(UnfitError):
        tell(lived, made, minutes=0)
    with pytest.raises(UnfitError):
        tell(lived, made, kind="desk")
    with pytest.raises(MissingError):
        back(lived, uuid4())


def test_what_was_taken_back_is_over(lived: Lived) -> None:
    made = lived.session_kept("mentor", 1)
    back(lived, made.key)
    for late in (
        lambda: back(lived, made.key),
        lambda: tell(lived, made, minutes=30),
        lambda: confirm(lived, "participant", [made.key]),
    ):
        with pytest.raises(UnfitError, match="taken back"):
            late()


def test_a_dispute_is_taken_back_by_whoever_disputes(lived: Lived) -> None:
    opened = doubt(lived, lived.session_kept("mentor", 1).key)
    with pytest.raises(UnfitError, match="whoever disputes"):
        back(lived, opened.key)
    back(lived, opened.key, "participant")
    assert states(lived) == [State.UNANSWERED]
    with pytest.raises(UnfitError, match="taken back"):
        back(lived, opened.key, "participant")


def test_what_the_mediator_decided_stays(lived: Lived) -> None:
    made = lived.session_kept("mentor", 1)
    opened = doubt(lived, made.key)
    decide(lived, opened.key)
    with pytest.raises(UnfitError, match="the mediator has decided"):
        tell(lived, made, minutes=30)
    with pytest.raises(UnfitError):
        back(lived, opened.key, "participant")
