from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from sapar.deliveries.events.answers import Correction, Dispute
from sapar.deliveries.events.delivery import Session
from sapar.values.party import Party

HEAD: dict[str, Any] = {
    "on": date(2027, 9, 7),
    "author": Party.MENTOR,
    "logged_at": datetime(2027, 9, 7, 18, tzinfo=UTC),
}
SESSION = Session(id="s1", commitment="hours", mentor="Dr Invented", minutes=120, **HEAD)


def test_a_dispute_has_a_reason() -> None:
    assert Dispute(id="d1", of="s1", reason="it was one hour", **HEAD).reason == "it was one hour"
    with pytest.raises(ValueError, match="expected a reason"):
        Dispute(id="d1", of="s1", reason=" ", **HEAD)


def test_a_correction_tells_the_whole_event_anew() -> None:
    shorter = replace(SESSION, minutes=60)
    assert Correction(id="c1", of="s1", instead=shorter, **HEAD).instead == shorter


@pytest.mark.parametrize("other", [{"id": "s2"}, {"author": Party.HOST}])
def test_a_correction_is_of_the_same_event_by_the_same_author(other: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="expected the same id and author"):
        Correction(id="c1", of="s1", instead=replace(SESSION, **other), **HEAD)
