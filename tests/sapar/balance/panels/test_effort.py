"""The worked example of docs/rules/effort-recognition.md, over two stays of one participant."""

import pytest

from sapar.balance.panels.effort import EFFORT

STAYS = [{"stay": f"s{number}", "participant": "p1", "host": "DE-1"} for number in range(4)]


def work(number, stay, party, kind, hours):
    return {"entry": f"e{number}", "stay": stay, "party": party, "kind": kind, "hours": hours}


# s0 and s1 have both; s2 has work only, s3 nothing.
WORK = [
    work(1, "s0", "sending", "intellectual", 20.0),
    work(2, "s0", "sending", "administrative", 60.0),
    work(3, "s1", "sending", "field", 40.0),
    work(4, "s1", "host", "intellectual", 40.0),
    work(5, "s1", "host", "administrative", 10.0),
    work(6, "s0", "contractor", "administrative", 30.0),
    work(7, "s2", "participant", "field", 8.0),
]
NAMED = [
    {"stay": stay, "party": party, "output": "article", "role": role, "degree": degree}
    for stay, party, role, degree in (
        ("s0", "sending", "field work", "support"),
        ("s1", "sending", "field work", "support"),
        ("s0", "host", "supervision", "lead"),
        ("s1", "host", "supervision", "lead"),
        ("s1", "contractor", "administration", "equal"),
    )
]
RECORD = {"stays": STAYS, "effort": WORK, "credits": NAMED}


@pytest.fixture
def panel(panel_of):
    return panel_of(EFFORT, **RECORD)


def figure(panel, name):
    return next(each.measured for each in panel.figures if each.id == name)


def cells(panel, name):
    table = next(each for each in panel.tables if each.id == name)
    return {
        row.key: {
            column.id: cell.value and round(cell.value, 3)
            for column, cell in zip(table.columns, row.cells, strict=True)
        }
        for row in table.rows
    }


def test_mismatch_leads(panel):
    found = panel.headline.measured
    assert (round(found.value, 9), found.coverage, found.low) == (0.4, 0.5, None)
    assert round(figure(panel, "divergence").value, 4) == 0.3631
    assert figure(panel, "both").value == 0.5


def test_credit_beside_work_of_the_stays_that_have_both(panel):
    assert cells(panel, "parties") == {
        "sending": {"effort": 0.6, "credit": 0.2, "ratio": 0.333, "log_ratio": -1.099},
        "host": {"effort": 0.25, "credit": 0.6, "ratio": 2.4, "log_ratio": 0.875},
        "contractor": {"effort": 0.15, "credit": 0.2, "ratio": 1.333, "log_ratio": 0.288},
    }


def test_hours_are_those_of_all_stays(panel):
    found = cells(panel, "hours")
    assert {party: row["hours"] for party, row in found.items()} == {
        "sending": 120, "host": 50, "contractor": 30, "participant": 8,
    }  # fmt: skip
    assert round(figure(panel, "segregation_ratio").value, 2) == 4.17


def test_credit_and_outputs_beside_hours(panel):
    found = cells(panel, "benefits")
    assert found["credit"]["log_ratio"] == 1.099
    assert found["credit"]["mismatch"] == 0.4
    # Sending 2 outputs, host 2, contractor 1: shares .4, .4, .2 beside .6, .25, .15.
    assert found["outputs"]["mismatch"] == 0.2
    assert found["money"]["gini"] is None


def test_the_answer_tells_the_sending_institution(panel):
    assert panel.answer.replace("\N{NO-BREAK SPACE}", " ") == (
        "40.0 % of the credit is not where the work was: the sending institution did 60.0 % of "
        "the hours and has 20.0 % of the credit."
    )


def test_of_a_sample_stays_are_drawn(panel_of):
    many = {
        name: [
            row | {"stay": f"{row['stay']}-{copy}", "entry": f"{row.get('entry')}-{copy}"}
            for row in rows
            for copy in range(6)
        ]
        for name, rows in RECORD.items()
    }
    found = panel_of(EFFORT, sampled=True, **many).headline.measured
    assert found.method.endswith(
        "95 % percentile interval of 200 Poisson bootstrap drawings of stays"
    )
    assert found.low < 0.4 < found.high


@pytest.mark.parametrize(
    ("tables", "reason"),
    [
        ({}, "neither work nor credit is recorded"),
        ({"effort": [], "credits": []}, "neither work nor credit is recorded"),
        ({"effort": WORK}, "work is recorded, but no credit"),
        ({"credits": NAMED}, "credit is recorded, but no work"),
        ({"effort": WORK[6:], "credits": NAMED}, "no stay has both work and credit recorded"),
    ],
)
def test_what_is_missing_is_said(panel_of, tables, reason):
    found = panel_of(EFFORT, stays=STAYS, **tables)
    assert found.headline.measured.reason == reason
    assert found.answer == f"Whether credit followed work cannot be told: {reason}."


def test_hours_that_nobody_wrote_down(panel_of):
    silent = [row | {"hours": None} for row in WORK]
    found = panel_of(EFFORT, stays=STAYS, effort=silent, credits=NAMED)
    assert found.headline.measured.reason == "no hours are recorded"


def test_one_stay(panel_of):
    found = panel_of(EFFORT, stays=STAYS[:1], effort=WORK[:2], credits=NAMED[:1])
    assert found.headline.measured.value == 0


def test_shares_sum_to_one(panel):
    table = next(each for each in panel.tables if each.id == "parties")
    for column in (0, 1):
        assert sum(row.cells[column].value for row in table.rows) == pytest.approx(1)


def test_order_changes_nothing(panel_of, panel):
    assert panel_of(EFFORT, **{name: rows[::-1] for name, rows in RECORD.items()}) == panel
