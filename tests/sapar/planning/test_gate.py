import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.planning.act import Act, Say
from sapar.planning.gate import CLAUSES, Gate, gate, pass_share
from sapar.planning.stage import Stage
from sapar.planning.tally import Tally
from sapar.planning.voice import Event, voices
from sapar.values.party import Party

HOST = Event(Party.HOST, Act.STATED, Stage.PLANNING)
PARTICIPANT = Event(Party.PARTICIPANT, Act.CHANGED, Stage.PLANNING)


def sending(*acts: Act, stage: Stage = Stage.PLANNING) -> list[Event]:
    return [Event(Party.SENDING, act, stage) for act in acts]


def judged(*events: Event) -> Gate:
    return gate(voices([HOST, PARTICIPANT, *events]))


class TestPasses:
    def test_if_both_changed_something(self) -> None:
        found = judged(*sending(Act.CHANGED))
        assert found.passed is True
        assert [(verdict.clause, verdict.passed) for verdict in found.verdicts] == [
            ("A02", True),
            ("A03", True),
        ]
        assert found.verdicts[0].reason == "the sending institution took part before it began"

    def test_by_the_explicit_word_that_no_change_is_needed(self) -> None:
        assert judged(*sending(Act.INVITED, Act.APPROVED)).passed is True


@pytest.mark.parametrize(
    ("events", "reason"),
    [
        ([], "nothing that the sending institution did in planning is recorded"),
        (
            sending(Act.INVITED),
            "the sending institution was invited, but no word of it is recorded",
        ),
        (
            sending(Act.INVITED, Act.COMMENTED),
            "the sending institution spoke, but neither a change nor its approval is recorded",
        ),
        (
            sending(Act.INVITED, Act.COMMENTED, Act.DECLINED),
            "the sending institution was asked and declined: it was planned without it",
        ),
        (
            sending(Act.APPROVED, stage=Stage.RUNNING),
            "the sending institution took part only once it had begun",
        ),
    ],
)
def test_who_is_left_out_is_told_how(events: list[Event], reason: str) -> None:
    found = judged(*events)
    assert found.passed is False
    assert (found.verdicts[0].passed, found.verdicts[0].reason) == (False, reason)
    assert found.verdicts[1].passed is True


def test_the_participant_counts_as_much_as_the_institution() -> None:
    found = gate(voices([HOST, *sending(Act.CHANGED)]))
    assert found.passed is False
    assert found.verdicts[1].reason == ("nothing that the participant did in planning is recorded")


class TestStaysOpen:
    def test_without_any_record(self) -> None:
        found = gate({})
        assert found.passed is None
        assert {verdict.reason for verdict in found.verdicts} == {"no planning is recorded"}

    def test_if_the_only_evidence_has_no_date(self) -> None:
        found = judged(*sending(Act.APPROVED, stage=Stage.UNKNOWN))
        assert found.passed is None
        assert found.verdicts[0].reason == (
            "what the sending institution did has no date that tells if it was in time"
        )

    def test_but_not_if_the_other_party_was_left_out(self) -> None:
        undated = sending(Act.APPROVED, stage=Stage.UNKNOWN)
        assert gate(voices([HOST, *undated])).passed is False


def test_other_evidence_may_be_asked_for() -> None:
    heard = voices([PARTICIPANT, *sending(Act.COMMENTED)])
    assert gate(heard).passed is False
    assert gate(heard, frozenset({Say.SPOKE, Say.CHANGED, Say.APPROVED})).passed is True


def test_share_that_passes() -> None:
    found = pass_share(Tally(units=12, recorded=12, so=8))
    assert (round(found.value, 4), round(found.low, 4)) == (0.6667, 0.3906)
    assert found.method.startswith("share that was planned with the party;")


EVENTS = st.lists(
    st.builds(Event, st.sampled_from(Party), st.sampled_from(Act), st.sampled_from(Stage))
)
RANKS = {False: 0, None: 1, True: 2}


@given(EVENTS, st.sampled_from(list(CLAUSES.values())), st.sampled_from([Act.CHANGED]))
def test_a_change_in_time_never_lowers_the_verdict(
    events: list[Event], party: Party, act: Act
) -> None:
    more = [*events, Event(party, act, Stage.PLANNING)]
    before, after = gate(voices([HOST, *events])), gate(voices([HOST, *more]))
    assert RANKS[after.passed] >= RANKS[before.passed]
