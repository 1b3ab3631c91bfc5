from hypothesis import given
from hypothesis import strategies as st

from sapar.planning.act import Act, Say
from sapar.planning.stage import Stage
from sapar.planning.voice import SILENT, Event, Voice, column, voices
from sapar.values.party import Party

EVENTS = st.lists(
    st.builds(
        Event,
        st.sampled_from(Party),
        st.sampled_from(Act),
        st.sampled_from(Stage),
        st.sampled_from(["A02", "B01", None]),
    )
)


def said(act: Act, stage: Stage) -> Event:
    return Event(Party.SENDING, act, stage)


class TestHad:
    def test_an_event_says_so(self) -> None:
        voice = Voice.of([said(Act.COMMENTED, Stage.PLANNING)])
        assert voice.had(Say.SPOKE, Stage.PLANNING) is True

    def test_what_nobody_recorded_did_not_happen(self) -> None:
        voice = Voice.of([said(Act.COMMENTED, Stage.PLANNING)])
        assert voice.had(Say.SPOKE, Stage.RUNNING) is False
        assert voice.had(Say.CHANGED, Stage.PLANNING) is False

    def test_an_event_without_a_date_may_be_of_either_stage(self) -> None:
        voice = Voice.of([said(Act.APPROVED, Stage.UNKNOWN)])
        assert voice.had(Say.APPROVED, Stage.PLANNING) is None
        assert voice.had(Say.APPROVED, Stage.RUNNING) is None

    def test_a_dated_event_needs_no_other(self) -> None:
        voice = Voice.of([said(Act.STATED, Stage.PLANNING), said(Act.STATED, Stage.UNKNOWN)])
        assert voice.had(Say.SPOKE, Stage.PLANNING) is True

    def test_a_silent_party_had_no_say(self) -> None:
        assert {SILENT.had(say, stage) for say in Say for stage in Stage} == {False}


def test_a_row_of_counts_is_a_voice() -> None:
    row = {column(say, stage): 0 for say in Say for stage in Stage}
    row |= {"spoke_planning": 2, "stay": 7}
    assert Voice.of_row(row) == Voice({(Say.SPOKE, Stage.PLANNING): 2})


def test_parties_stand_in_one_order() -> None:
    events = [Event(Party.HOST, Act.STATED, Stage.PLANNING), said(Act.STATED, Stage.PLANNING)]
    assert list(voices(events)) == [Party.SENDING, Party.HOST]


@given(EVENTS)
def test_every_event_is_heard_once(events: list[Event]) -> None:
    assert sum(sum(voice.counts.values()) for voice in voices(events).values()) == len(events)


@given(EVENTS, st.randoms())
def test_order_changes_nothing(events: list[Event], chance) -> None:
    mixed = list(events)
    chance.shuffle(mixed)
    assert voices(mixed) == voices(events)
