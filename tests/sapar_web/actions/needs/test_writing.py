"""Writing needs: part by part, by those who speak for the party, until needs are shown."""

from datetime import timedelta

import pytest
from tests.sapar_web.talks import FOUR, SPEAKERS, Talks, goals

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.needs.writing import write_need
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.models import Entry, Need
from sapar_web.models.offer import today


def test_a_part_is_kept_and_history_names_it(talks: Talks) -> None:
    need = talks.write("participant", "goals", goals("participant"))
    assert (need.revision, need.document["goals"]) == (1, goals("participant"))
    entry = Entry.objects.get(deed="write_need")
    assert (entry.kind, entry.told) == ("need", {"part": "goals", "revision": 1})


def test_the_same_again_changes_nothing(talks: Talks) -> None:
    talks.write("participant", "goals", goals("participant"))
    assert talks.write("participant", "goals", goals("participant")).revision == 1


def test_who_wrote_on_an_older_state_is_told_what_stands_there_now(talks: Talks) -> None:
    talks.write("host", "goals", goals("host"))
    receiver = talks.cast.actor("receiver")
    with pytest.raises(StaleError) as stale:
        write_need(
            receiver, stay=talks.stay.key, party="host", part="goals", written=(goals("x"), "")
        )
    assert (stale.value.yours, stale.value.theirs) == (goals("x"), goals("host"))
    assert Need.objects.get().document["goals"] == goals("host")


@pytest.mark.parametrize("party", FOUR)
def test_nobody_writes_for_another_party(talks: Talks, party: str) -> None:
    others = [name for each, name in SPEAKERS.items() if each not in (party, "mentor")]
    for name in (*others, "observer", "mentor", "outsider", "nobody"):
        with pytest.raises(RefusedError):
            talks.write(party, "goals", goals(party), by=name)
    assert not Need.objects.exists()


def test_after_the_last_day_nobody_writes(talks: Talks) -> None:
    talks.stay.needs_until = today() - timedelta(days=1)
    talks.stay.save()
    with pytest.raises(RefusedError, match="needs are shown already"):
        talks.write("host", "goals", goals("host"))


@pytest.mark.parametrize(
    ("part", "value", "place"),
    [
        ("goals", [{**goals("x")[0], "weight": 101}], "goals.0.weight"),
        ("expectations", [{"id": "a", "of": "moon", "text": "Light."}], "expectations.0.of"),
        ("goals", [{**goals("x")[0], "text": "right\u202eleft"}], ""),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(talks, part, value, place) -> None:
    with pytest.raises(UnfitError) as unfit:
        talks.write("host", part, value)
    assert place in unfit.value.problems


def test_no_other_part_and_no_other_party_can_be_written(talks: Talks) -> None:
    with pytest.raises(MissingError):
        talks.write("host", "dated", "2027-01-01")
    with pytest.raises(MissingError):
        talks.write("contractor", "goals", goals("x"), by="receiver")
