from sapar.balance.panels.gains_readings import Readings
from sapar.balance.panels.gains_sums import NOTHING_GAINED, GainsSums
from sapar.balance.panels.gains_tables import (
    goals_table,
    levels_table,
    ratings_table,
    reliable_table,
)
from sapar.balance.panels.kind import Context

CONTEXT = Context("EUR", sampled=False, seed=1, draws=100)


def values(row):
    return [cell.value for cell in row.cells]


def test_goals_by_level_in_one_order():
    sums = GainsSums(
        levels={
            ("post", None, "goals"): 1,
            ("post", "individual", "goals"): 4,
            ("post", "individual", "answered"): 2,
            ("post", "individual", "reached"): 1,
        }
    )
    table = levels_table(sums, CONTEXT)
    assert [(row.key, *values(row)) for row in table.rows] == [
        ("individual", 4, 0.5, None),
        (None, 1, None, None),
    ]
    assert table.rows[0].cells[1].coverage == 0.5


def test_six_stays_of_the_worked_example(six_answers):
    sums = GainsSums(stays=6, answers=six_answers)
    table = ratings_table("ratings", "Ratings", Readings.of(sums, CONTEXT).post)
    found = {row.key: [round(value, 4) for value in values(row)] for row in table.rows}
    assert found["conventional"] == [0.3333, 1.291, 1.0872, 0.125]
    assert found["then_change"] == [0.9167, 2.4354, 2.0509, 0.0312]
    assert found["shift"][0] == -0.5833


def test_the_less_reliable_the_fewer_changed_for_certain(six_answers):
    rows = reliable_table(GainsSums(stays=6, answers=six_answers), CONTEXT).rows
    assert [row.label for row in rows] == ["0.70", "0.80", "0.90"]
    improved = [row.cells[2].value for row in rows]
    assert improved == sorted(improved)


def test_t_of_fewer_than_five_stays_is_not_told():
    sums = GainsSums(stays=4, changes={("post", 10.0): 4})
    row = goals_table(Readings.of(sums, CONTEXT)).rows[0]
    assert row.cells[0].reason == (
        "T is told of groups only: fewer than 5 stays have it at both times"
    )


def test_without_goals_there_is_no_level():
    assert levels_table(NOTHING_GAINED, CONTEXT).rows == ()
