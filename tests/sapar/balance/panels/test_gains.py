"""What was gained in invented stays whose figures are known from the rules."""

import pytest

from sapar.balance.panels.gains import GAINS, goals_reached
from sapar.balance.panels.gains_sums import GainsSums
from sapar.balance.panels.kind import Context

WAVES = {
    "pre": (3.0, 3.5, 2.5, 4.0, 3.0, 3.5),
    "then": (2.5, 3.0, 2.0, 3.0, 2.5, 3.0),
    "post": (3.5, 3.5, 3.0, 4.5, 3.0, 4.0),
}
STAYS = [
    {"stay": f"s{number}", "participant": "p1", "last_day": "2024-06-30"} for number in range(6)
]
RATINGS = [
    {"stay": f"s{number}", "item": "skill", "wave": wave, "value": value}
    for wave, values in WAVES.items()
    for number, value in enumerate(values)
]
GOALS = [{"goal": f"g{number}", "stay": f"s{number % 6}"} for number in range(16)]
# Twelve of sixteen goals were looked at, eight of these reached.
SEEN = [
    {"goal": f"g{number}", "wave": "followup", "score": 0.0 if number < 8 else -1.0,
     "on": "2025-01-05"}
    for number in range(12)
]  # fmt: skip
NAMED = [
    {"tie": f"t{number}", "stay": "s0", "wave": "post", "two_way": True} for number in range(12)
]
TIES = [
    *NAMED,
    *(tie | {"wave": "followup", "two_way": number < 5, "last_contact": "2025-01-01"}
      for number, tie in enumerate(NAMED)),
]  # fmt: skip
RECORD = {
    "stays": STAYS, "ratings": RATINGS, "goals": GOALS, "attainments": SEEN, "ties": TIES,
}  # fmt: skip


@pytest.fixture
def panel(panel_of):
    return panel_of(GAINS, **RECORD)


def figure(panel, name):
    return next(each.measured for each in panel.figures if each.id == name)


def test_goals_reached_lead(panel):
    found = panel.headline.measured
    assert (round(found.value, 3), found.n, found.coverage, found.low) == (0.667, 12, 0.75, None)


def test_both_readings_of_ratings_stand_side_by_side(panel):
    names = ("conventional", "then_change", "shift")
    assert [round(figure(panel, name).value, 4) for name in names] == [0.3333, 0.9167, -0.5833]


def test_the_answer_tells_both(panel):
    assert panel.answer.replace("\N{NO-BREAK SPACE}", " ") == (
        "Of 12 goals that were looked at, 66.7 % were reached as expected or better. Ratings "
        "changed by +0.333 against before and by +0.917 against looking back."
    )


def test_ties_of_a_sample_have_the_interval_of_wilson(panel_of):
    found = figure(panel_of(GAINS, sampled=True, **RECORD), "ties_kept")
    assert [round(each, 4) for each in (found.value, found.low, found.high)] == [
        0.4167, 0.1933, 0.6805,
    ]  # fmt: skip


def test_ties_of_all_stays_have_none(panel):
    found = figure(panel, "ties_kept")
    assert (round(found.value, 4), found.low) == (0.4167, None)
    assert figure(panel, "ties_joint").reason == "no tie was looked at again"


def test_goals_of_a_sample_are_drawn_by_stays():
    # Eight stays reached both goals, four none: a stay's goals hang together.
    sums = GainsSums(stays=12, reached={(2, 2, 2): 8, (2, 2, 0): 4})
    found = goals_reached(sums, Context("EUR", sampled=True, seed=1, draws=500))
    assert (round(found.value, 4), found.n) == (0.6667, 24)
    assert found.method.endswith("Poisson bootstrap drawings of stays")
    assert found.high - found.low > 0.4


class TestNothing:
    def test_recorded_at_all(self, panel_of):
        found = panel_of(GAINS, stays=STAYS)
        assert not any(each.measured.computable for each in found.figures)
        assert found.answer == "Whether goals were reached cannot be told: no goal is recorded."

    def test_answered(self, panel_of):
        silent = [row | {"value": None} for row in RATINGS]
        unseen = [row | {"score": None} for row in SEEN]
        found = panel_of(GAINS, stays=STAYS, ratings=silent, goals=GOALS, attainments=unseen)
        assert found.headline.measured.reason == "no goal was looked at"
        assert figure(found, "conventional").reason == (
            "nobody answered all three: before, looking back, and after"
        )

    def test_in_tables_that_are_empty(self, panel_of):
        found = panel_of(GAINS, **{name: [] for name in RECORD})
        assert not any(each.measured.computable for each in found.figures)


def test_one_stay_has_a_mean_and_no_size(panel_of):
    found = panel_of(GAINS, stays=STAYS[:1], ratings=RATINGS[::6])
    ratings = next(each for each in found.tables if each.id == "ratings")
    mean, d_z, _corrected, p = ratings.rows[0].cells
    assert (mean.value, p.value) == (0.5, 1)
    assert not d_z.computable


def test_order_changes_nothing(panel_of, panel):
    assert panel_of(GAINS, **{name: rows[::-1] for name, rows in RECORD.items()}) == panel
