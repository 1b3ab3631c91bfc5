import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.planning.act import Act
from sapar.planning.clauses import Clauses, clauses_of
from sapar.planning.stage import Stage
from sapar.planning.voice import Event
from sapar.values.measured import Measured
from sapar.values.party import Party


def event(party: Party, act: Act, subject: str | None) -> Event:
    return Event(party, act, Stage.PLANNING, subject)


# Five clauses: the host drafts four, the sending institution changes one and comments another,
# the participant is only invited, also to one that nobody else took up.
EVENTS = [
    *(event(Party.HOST, Act.STATED, subject) for subject in ("A02", "B01", "C01", "C02")),
    event(Party.SENDING, Act.CHANGED, "B01"),
    event(Party.SENDING, Act.COMMENTED, "B01"),
    event(Party.SENDING, Act.COMMENTED, "C02"),
    event(Party.PARTICIPANT, Act.INVITED, "D05"),
]


def test_the_sending_institution_touched_two_of_five() -> None:
    found = clauses_of(EVENTS, Party.SENDING)
    assert found == Clauses(clauses=5, touched=2, changed=1, acts=3)
    assert found.touched_share == Measured.of(
        0.4, n=5, coverage=1, method="share of the recorded clauses that the party touched"
    )
    assert found.changed_share.value == 0.2


def test_to_be_invited_touches_nothing() -> None:
    assert clauses_of(EVENTS, Party.PARTICIPANT).touched_share.value == 0


def test_acts_without_a_clause_lower_the_coverage() -> None:
    found = clauses_of([*EVENTS, event(Party.SENDING, Act.CHANGED, None)], Party.SENDING)
    assert (found.touched_share.value, found.touched_share.coverage) == (0.4, 0.75)


def test_a_record_that_names_no_clause_has_no_share() -> None:
    found = clauses_of([event(Party.SENDING, Act.CHANGED, None)], Party.SENDING)
    assert found.touched_share.reason == "no clause is named in the record"


def test_a_party_of_whose_acts_no_clause_is_known_has_no_share() -> None:
    found = clauses_of([*EVENTS, event(Party.SPONSOR, Act.CHANGED, None)], Party.SPONSOR)
    assert found.touched_share.reason == "of nothing that the party did is the clause recorded"


def test_stays_add_up() -> None:
    found = clauses_of(EVENTS, Party.SENDING)
    assert (found + found).touched_share.value == found.touched_share.value
    assert (found + found).touched_share.n == 10


@pytest.mark.parametrize("parts", [{"touched": 6}, {"changed": 1}, {"acts_without_subject": 1}])
def test_a_part_is_never_larger_than_its_whole(parts: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="a part is larger than its whole"):
        Clauses(clauses=5, **parts)


@given(st.permutations(EVENTS), st.sampled_from(Party))
def test_order_changes_nothing(events: list[Event], party: Party) -> None:
    assert clauses_of(events, party) == clauses_of(EVENTS, party)


@given(st.sets(st.sampled_from(Party), min_size=1))
def test_together_they_touch_no_less_than_each(parties: set[Party]) -> None:
    each = [clauses_of(EVENTS, party).touched for party in parties]
    assert max(each) <= len({e.subject for e in EVENTS if e.party in parties})
