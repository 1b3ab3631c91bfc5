from sapar.balance.panels.kind import Context
from sapar.balance.panels.say_sums import NOTHING_SAID, PlanningSums, SaySums
from sapar.balance.panels.say_tables import say_tables

CONTEXT = Context("EUR", sampled=False, seed=1, draws=100)
STAYS = PlanningSums(
    {"units": 2, "recorded": 2, "clauses": 4},
    {("sending", "spoke_planning_so"): 1, ("sending", "touched"): 1, ("sending", "acts"): 2},
)


def test_without_a_record_there_is_no_table():
    assert say_tables(NOTHING_SAID, CONTEXT) == ()


def test_a_stage_at_which_nobody_did_anything_has_no_rows():
    planning, running, *_rest = say_tables(SaySums(stays=STAYS), CONTEXT)
    assert [len(table.rows) for table in (planning, running)] == [4, 0]


def test_an_act_of_unknown_stage_may_have_been_at_either():
    unknown = PlanningSums({"units": 2, "recorded": 2}, {("host", "spoke_running_may_be"): 1})
    _planning, running, *_rest = say_tables(SaySums(stays=unknown), CONTEXT)
    assert [row.cells[1].high for row in running.rows] == [None, None, 0.5, None]


def test_parties_that_are_silent_are_shown_where_others_spoke():
    planning, _running, schemes, _ran, clauses = say_tables(SaySums(stays=STAYS), CONTEXT)
    assert [row.label for row in planning.rows] == [
        "the sending institution", "the participant", "the host institution", "the sponsor",
    ]  # fmt: skip
    assert [row.cells[1].value for row in planning.rows] == [0.5, 0, 0, 0]
    assert schemes.rows == ()
    assert clauses.rows[0].cells[0].value == 0.25
    assert clauses.rows[0].cells[2].reason == "no clause is named in the record"
