from sapar.balance.panels.kind import Context
from sapar.balance.panels.say_sums import NOTHING_SAID, PlanningSums, SaySums
from sapar.balance.panels.say_tables import say_tables

CONTEXT = Context("EUR", sampled=False, seed=1, draws=100)
STAYS = PlanningSums(
    {"units": 2, "recorded": 2, "clauses": 4},
    {("sending", "spoke_planning_so"): 1, ("sending", "touched"): 1, ("sending", "acts"): 2},
)


def test_without_a_record_tables_have_no_row():
    tables = say_tables(NOTHING_SAID, CONTEXT)
    assert [table.id for table in tables] == [
        "planning", "running", "scheme_planning", "scheme_running", "clauses",
    ]  # fmt: skip
    assert not any(table.rows for table in tables)


def test_parties_that_are_silent_are_shown_where_others_spoke():
    planning, _running, schemes, _ran, clauses = say_tables(SaySums(stays=STAYS), CONTEXT)
    assert [row.label for row in planning.rows] == [
        "the sending institution", "the participant", "the host institution", "the sponsor",
    ]  # fmt: skip
    assert [row.cells[1].value for row in planning.rows] == [0.5, 0, 0, 0]
    assert schemes.rows == ()
    assert clauses.rows[0].cells[0].value == 0.25
    assert clauses.rows[0].cells[2].reason == "no clause is named in the record"
