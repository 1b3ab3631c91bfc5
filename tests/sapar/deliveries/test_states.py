import pytest

from sapar.deliveries.states import State, state_of
from sapar.values.party import Party

HOST, PARTICIPANT, MENTOR, SENDING = (
    Party.HOST,
    Party.PARTICIPANT,
    Party.MENTOR,
    Party.SENDING,
)


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("acknowledged", State.ACKNOWLEDGED),
        ("disputed", State.DISPUTED),
        ("unanswered", State.UNANSWERED),
        (None, State.UNANSWERED),
        ("accepted", State.UNANSWERED),
    ],
)
def test_without_a_resolution_the_answer_decides(answer: str | None, state: State) -> None:
    found = state_of(answer, None, owed_by=HOST, owed_to=PARTICIPANT, claimed_by=HOST)
    assert found == state


@pytest.mark.parametrize(
    ("owed_by", "claimed_by", "resolution", "state"),
    [
        (HOST, HOST, "host", State.AWARDED),
        (HOST, HOST, "participant", State.REJECTED),
        (HOST, None, "host", State.AWARDED),
        (HOST, None, "participant", State.REJECTED),
        (HOST, PARTICIPANT, "participant", State.AWARDED),
        (HOST, PARTICIPANT, "host", State.REJECTED),
        (MENTOR, MENTOR, "host", State.AWARDED),
        (HOST, HOST, "contractor", State.AWARDED),
        (SENDING, SENDING, "host", State.DISPUTED),
        (SENDING, Party.THIRD, "third", State.AWARDED),
        (HOST, HOST, "sponsor", State.DISPUTED),
        (HOST, HOST, "withdrawn in May", State.DISPUTED),
    ],
)
def test_a_resolution_counts_for_the_side_it_names(
    owed_by: Party, claimed_by: Party | None, resolution: str, state: State
) -> None:
    found = state_of(
        "disputed", resolution, owed_by=owed_by, owed_to=PARTICIPANT, claimed_by=claimed_by
    )
    assert found == state


def test_a_mentor_owed_to_by_the_host_is_its_own_side() -> None:
    found = state_of("disputed", "mentor", owed_by=HOST, owed_to=MENTOR, claimed_by=HOST)
    assert found == State.REJECTED


@pytest.mark.parametrize("answer", ["acknowledged", "unanswered", None])
def test_a_resolution_without_a_dispute_changes_nothing(answer: str | None) -> None:
    parties = {"owed_by": HOST, "owed_to": PARTICIPANT, "claimed_by": HOST}
    assert state_of(answer, "host", **parties) == state_of(answer, None, **parties)
