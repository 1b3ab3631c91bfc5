"""Handing needs in: whole, as they were read, once; the last one shows them to all."""

from datetime import timedelta

import pytest
from tests.sapar_web.talks import FOUR, Talks, goals

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.needs.submitting import submit_need
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.models import Entry, Need, Notice
from sapar_web.models.offer import today


def test_what_was_handed_in_is_frozen_with_its_digest_and_day(talks: Talks) -> None:
    need = talks.hand_in("participant")
    assert (need.state, need.document["dated"]) == ("submitted", today().isoformat())
    assert len(need.digest) == 64
    with pytest.raises(RefusedError, match="not while it is: handed in"):
        talks.write("participant", "goals", goals("other"))


def test_weights_must_sum_to_a_hundred(talks: Talks) -> None:
    need = talks.write("participant", "goals", goals("participant")[:1])
    lecturer = talks.cast.actor("lecturer")
    with pytest.raises(UnfitError) as unfit:
        submit_need(lecturer, stay=talks.stay.key, party="participant", revision=need.revision)
    assert "60" in unfit.value.problems["goals"][0]


def test_nobody_hands_in_what_they_have_not_read(talks: Talks) -> None:
    need = talks.write("host", "goals", goals("host"))
    with pytest.raises(StaleError):
        submit_need(
            talks.cast.actor("receiver"),
            stay=talks.stay.key,
            party="host",
            revision=need.revision - 1,
        )


def test_needs_are_shown_with_the_last_one_and_everybody_is_told(talks: Talks) -> None:
    for party in FOUR[:-1]:
        talks.hand_in(party)
        talks.stay.refresh_from_db()
        assert talks.stay.needs_opened_at is None
    talks.hand_in("participant")
    talks.stay.refresh_from_db()
    assert talks.stay.needs_opened_at is not None
    told = set(Notice.objects.filter(kind="mismatch").values_list("person__email", flat=True))
    assert told == {f"{name}@example.org" for name in ("officer", "international", "receiver")}
    assert Entry.objects.filter(deed="show_needs").get().told == {"silent": []}


def test_a_contractor_is_waited_for_as_well(talks: Talks) -> None:
    talks.stay.contractor = talks.cast.contractor
    talks.stay.save()
    for party in FOUR:
        talks.hand_in(party)
    talks.stay.refresh_from_db()
    assert talks.stay.needs_opened_at is None


def test_after_the_last_day_nobody_hands_in(talks: Talks) -> None:
    need = talks.write("host", "goals", goals("host"))
    talks.stay.needs_until = today() - timedelta(days=1)
    talks.stay.save()
    with pytest.raises(RefusedError):
        submit_need(
            talks.cast.actor("receiver"),
            stay=talks.stay.key,
            party="host",
            revision=need.revision,
        )
    assert Need.objects.get().state == "draft"
