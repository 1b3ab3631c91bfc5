"""Keeping events, and knowing which would change nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import translation
from tests.sapar_web.recording import Lived

from sapar.deliveries.events.answers import Acknowledgement, Withdrawal
from sapar.values.party import Party
from sapar_web.access.deeds import Deed
from sapar_web.actions.record.keeping import (
    MOST,
    digest_of,
    head,
    idle,
    keep,
    require_effect,
    with_them,
)
from sapar_web.actions.record.speaking import speaker
from sapar_web.actions.refusals import UnfitError
from sapar_web.models.offer import today
from sapar_web.queries.record.reading import Record, record_of


@pytest.fixture
def record(lived: Lived) -> Record:
    found = record_of(lived.stay)
    assert found is not None
    return found


def test_an_answer_to_nothing_changes_nothing(lived: Lived, record: Record) -> None:
    told = Acknowledgement(**lived.head("participant", 2), of="e")
    said = "it is about something that is not there, or is owed no more"
    assert idle(record, [told]) == {told.id: said}
    with translation.override("ru"):
        assert idle(record, [told]) == {
            told.id: "относится к тому, чего нет или что больше не причитается"
        }
    with pytest.raises(UnfitError, match="not there"):
        require_effect(record, told)


def test_what_comes_together_may_rest_on_each_other(lived: Lived, record: Record) -> None:
    asked = lived.asked("participant", 1)
    came = lived.outcome("participant", 1, asked.id, "denied")
    assert idle(record, [asked, came]) == {}
    assert [*idle(record, [came])] == [came.id]
    assert with_them(record, [asked, came]).events == (asked, came)


def test_only_the_author_takes_back(lived: Lived, record: Record) -> None:
    told = lived.session("mentor", 1)
    back = Withdrawal(**lived.head("participant", 2), of=told.id)
    reasons = idle(with_them(record, [told]), [back])
    assert reasons == {back.id: "only the author may correct or withdraw it"}


def test_the_same_is_known_by_what_it_tells(lived: Lived) -> None:
    told = lived.session("mentor", 1)
    later = lived.session("mentor", 1, id=told.id, logged_at=told.logged_at + timedelta(hours=1))
    other = lived.session("mentor", 1, 30, id=told.id)
    assert digest_of(told) == digest_of(later) != digest_of(other)


def test_an_answer_is_given_now() -> None:
    first, second = head(Party.HOST), head(Party.HOST)
    assert (first["on"], first["author"]) == (today(), Party.HOST)
    assert first["id"] != second["id"]


def test_answers_of_each_party_are_bounded_too(lived: Lived) -> None:
    told = lived.session("mentor", 1)
    lived.kept(told)
    mentor = speaker(lived.actor("mentor"), Deed.CORRECT_EVENT, lived.key)
    full = replace(mentor, record=replace(mentor.record, events=(told,) * MOST))
    back = Withdrawal(**lived.head("mentor", 2), of=told.id)
    with pytest.raises(UnfitError, match="too many"):
        keep(full, Deed.WITHDRAW_EVENT, [back])
    seen = Acknowledgement(**lived.head("participant", 2), of=told.id)
    visitor = speaker(lived.actor("participant"), Deed.ANSWER_EVENTS, lived.key)
    assert len(keep(replace(visitor, record=full.record), Deed.ANSWER_EVENTS, [seen])) == 1
    assert len(keep(mentor, Deed.WITHDRAW_EVENT, [back])) == 1
