import pytest

from sapar.planning.act import Say
from sapar.planning.shares import METHODS, PARTIES, Record, say_shares
from sapar.planning.stage import Stage
from sapar.planning.tally import Tally
from sapar.values.party import Party

RECORD = Record(units=15, recorded=12, with_contractor=6, recorded_with_contractor=4)
SENDING = {
    "party": "sending",
    "invited_planning_so": 8,
    "spoke_planning_so": 6,
    "spoke_planning_may_be": 2,
    "approved_planning_so": 4,
    "changed_running_so": 3,
}


def test_the_sending_institution_of_twelve_stays() -> None:
    found = say_shares(RECORD, SENDING, Party.SENDING, Stage.PLANNING)
    assert {say.value: round(share.value, 4) for say, share in found.items()} == {
        "invited": 0.6667,
        "spoke": 0.6,
        "changed": 0,
        "approved": 0.3333,
        "declined": 0,
    }
    assert found[Say.INVITED].coverage == 12 / 15
    assert found[Say.SPOKE].coverage == 10 / 15


def test_each_stage_is_counted_for_itself() -> None:
    found = say_shares(RECORD, SENDING, Party.SENDING, Stage.RUNNING)
    assert (found[Say.INVITED].value, found[Say.CHANGED].value) == (0, 0.25)


def test_of_all_stays_there_is_no_sampling_interval() -> None:
    found = say_shares(RECORD, SENDING, Party.SENDING, Stage.PLANNING, sampled=False)
    assert (found[Say.INVITED].low, found[Say.INVITED].high) == (None, None)
    assert (found[Say.SPOKE].low, found[Say.SPOKE].high) == (6 / 12, 8 / 12)


def test_a_party_without_a_row_had_no_say_where_others_had() -> None:
    found = say_shares(RECORD, None, Party.PARTICIPANT, Stage.RUNNING)
    assert {(share.value, share.n) for share in found.values()} == {(0, 12)}


def test_a_contractor_is_asked_for_only_where_there_is_one() -> None:
    assert RECORD.tally(Party.CONTRACTOR, 1) == Tally(units=6, recorded=4, so=1)
    found = say_shares(RECORD, {"invited_planning_so": 1}, Party.CONTRACTOR, Stage.PLANNING)[
        Say.INVITED
    ]
    assert (found.value, found.n) == (0.25, 4)


def test_without_any_record_there_is_no_share() -> None:
    nothing = Record(units=9, recorded=0, with_contractor=0, recorded_with_contractor=0)
    found = say_shares(nothing, None, Party.SENDING, Stage.PLANNING)
    assert {share.reason for share in found.values()} == {"no planning is recorded"}


def test_no_share_is_of_the_unknown_stage() -> None:
    with pytest.raises(ValueError, match="planning or the running stage"):
        say_shares(RECORD, SENDING, Party.SENDING, Stage.UNKNOWN)


def test_every_figure_has_its_words() -> None:
    stages = (Stage.PLANNING, Stage.RUNNING)
    assert set(METHODS) == {(say, stage) for say in Say for stage in stages}


def test_those_who_are_easily_left_out_come_first() -> None:
    assert PARTIES[:2] == (Party.SENDING, Party.PARTICIPANT)
