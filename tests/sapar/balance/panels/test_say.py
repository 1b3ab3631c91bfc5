"""Who had a say in four stays of two schemes, counted by hand."""

import pytest

from sapar.balance.panels.say import SAY
from sapar.planning.act import Say

STAYS = [
    {"stay": "s1", "scheme": "A", "host_country": "DE", "first_day": "2024-03-10"},
    {"stay": "s2", "scheme": "A", "host_country": "DE", "first_day": "2024-03-10"},
    {"stay": "s3", "scheme": "A", "host_country": "PL", "first_day": "2024-03-10"},
    {"stay": "s4", "scheme": "B", "host_country": "PL", "first_day": "2024-03-10"},
]
SCHEMES = [{"scheme": "A", "first_day": "2024-01-01"}, {"scheme": "B"}]


def event(number, stay, party, act, **more):
    told = {"event": f"e{number}", "stay": stay, "party": party, "act": act}
    return told | {"subject": "C02", "on": "2024-02-01"} | more


# s1 passes, s2 fails for want of its participant, s3 is open: the institution's approval has no
# date. s4 has no record. Scheme A was changed by its sending institution once it ran.
PLANNING = [
    event(1, "s1", "sending", "changed"),
    event(2, "s1", "participant", "approved", subject="D05"),
    event(3, "s1", "host", "stated", subject="C01"),
    event(4, "s2", "sending", "approved"),
    event(5, "s2", "participant", "invited"),
    event(6, "s3", "sending", "approved", on=None),
    event(7, "s3", "participant", "changed"),
    event(8, None, "sending", "changed", scheme="A"),
    event(9, None, "sponsor", "stated", on="2023-12-01", subject="A08", scheme="A"),
]
RECORD = {"stays": STAYS, "schemes": SCHEMES, "planning": PLANNING}


@pytest.fixture
def panel(panel_of):
    return panel_of(SAY, **RECORD)


def figure(panel, name):
    return next(each.measured for each in panel.figures if each.id == name)


def table(panel, name):
    return next(each for each in panel.tables if each.id == name)


def cells(panel, name):
    """The values of a table by party and column."""
    found = table(panel, name)
    return {
        row.key: {
            column.id: cell.value for column, cell in zip(found.columns, row.cells, strict=True)
        }
        for row in found.rows
    }


class TestTheGate:
    def test_leads(self, panel):
        assert panel.headline.id == "stays_gate"
        # Of three recorded stays one passes, one fails, one is open.
        gate = panel.headline.measured
        assert (gate.value, gate.low, gate.high, gate.n, gate.coverage) == (
            0.5, 1 / 3, 2 / 3, 2, 0.5,
        )  # fmt: skip

    def test_says_which_clause_fails(self, panel):
        assert figure(panel, "stays_A02").value == 1
        assert figure(panel, "stays_A03").value == 2 / 3

    def test_is_told_in_a_sentence(self, panel):
        assert panel.answer.replace("\N{NO-BREAK SPACE}", " ") == (
            "Of 2 stays of which it is known, 50.0 % were planned with both the sending "
            "institution and the participant: the institution took part in 100.0 %, the "
            "participant in 66.7 %."
        )

    def test_of_schemes_counts_what_came_in_time(self, panel):
        found = figure(panel, "schemes_A02")
        assert (found.value, found.n, found.coverage) == (0, 1, 0.5)

    def test_of_a_sample_has_an_interval_of_chance(self, panel_of):
        found = panel_of(SAY, sampled=True, **RECORD).headline.measured
        assert found.low < 1 / 3
        assert "Wilson" in found.method


class TestTables:
    def test_of_stays_while_planned(self, panel):
        found = cells(panel, "planning")
        assert list(found) == ["sending", "participant", "host", "sponsor"]
        assert found["sending"] == {
            "invited": 0, "spoke": 0, "changed": 1 / 3, "approved": 0.5, "declined": 0,
        }  # fmt: skip
        assert found["participant"]["invited"] == 1 / 3

    def test_of_stays_once_begun(self, panel):
        assert set(cells(panel, "running")["participant"].values()) == {0}

    def test_of_schemes(self, panel):
        assert cells(panel, "scheme_planning")["sponsor"]["spoke"] == 1
        assert cells(panel, "scheme_running")["sending"]["changed"] == 1

    def test_a_contractor_is_shown_where_there_is_one(self, panel_of):
        stays = [STAYS[0] | {"contractor": "runner"}]
        found = panel_of(SAY, stays=stays, planning=PLANNING[:3])
        assert cells(found, "planning")["contractor"]["invited"] == 0

    def test_clauses(self, panel):
        # Stays name C02, D05, C01 in s1, C02 in s2 and in s3; the scheme C02 and A08.
        assert figure(panel, "clauses").value == 5
        found = cells(panel, "clauses")
        assert found["sending"] == {
            "touched": 3 / 5, "changed": 1 / 5, "scheme_touched": 0.5, "scheme_changed": 0.5,
        }  # fmt: skip
        assert found["participant"]["touched"] == 2 / 5

    def test_every_kind_of_say_has_a_column(self, panel):
        assert [column.id for column in table(panel, "planning").columns] == [
            say.value for say in Say
        ]


class TestGroups:
    def test_of_stays_leave_out_schemes_as_a_whole(self, panel_of):
        found = panel_of(SAY, by="host_country", group="DE", **RECORD)
        assert found.headline.measured.value == 0.5
        assert figure(found, "schemes_gate").reason == "no scheme as a whole is among these stays"

    def test_of_schemes_have_both(self, panel_of):
        found = panel_of(SAY, by="scheme", group="A", **RECORD)
        assert figure(found, "schemes_A02").value == 0


class TestNothing:
    def test_recorded_at_all(self, panel_of):
        found = panel_of(SAY, stays=STAYS)
        assert found.headline.measured.reason == "no planning is recorded"
        assert found.answer == "Who had a say cannot be told: no planning is recorded."
        assert all(not each.rows for each in found.tables)

    def test_recorded_of_any_stay(self, panel_of):
        found = panel_of(SAY, stays=STAYS, planning=[])
        assert found.headline.measured.reason == "no planning is recorded"
        assert found.headline.measured.coverage == 0

    def test_but_an_empty_table_of_stays(self, panel_of):
        assert not panel_of(SAY, stays=[], planning=[]).headline.measured.computable

    def test_of_which_the_day_is_known(self, panel_of):
        undated = [
            event(1, "s1", "sending", "changed", on=None),
            event(2, "s1", "participant", "approved"),
        ]
        found = panel_of(SAY, stays=STAYS[:1], planning=undated).headline.measured
        assert found.reason == "the dates that would tell planning from running are missing"


def test_one_stay_is_told(panel_of):
    found = panel_of(SAY, stays=STAYS[:1], planning=PLANNING[:3]).headline.measured
    assert (found.value, found.n, found.coverage) == (1, 1, 1)


def test_order_changes_nothing(panel_of):
    backwards = {name: rows[::-1] for name, rows in RECORD.items()}
    assert panel_of(SAY, **backwards) == panel_of(SAY, **RECORD)


@pytest.mark.parametrize("act", ["invited", "commented", "changed", "approved"])
def test_one_more_event_never_lowers_a_say(panel_of, act):
    before = cells(panel_of(SAY, **RECORD), "planning")["participant"]
    more = [*PLANNING, event(10, "s2", "participant", act)]
    after = cells(panel_of(SAY, stays=STAYS, planning=more), "planning")["participant"]
    assert all(after[say] >= before[say] for say in before)
