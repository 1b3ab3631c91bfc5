from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sapar.balance.panels.gains_sums import NOTHING_GAINED, GainsSums
from sapar.outcomes.answers import Answers
from sapar.outcomes.attainments import AttainmentSums
from sapar.outcomes.home_use import UseSums
from sapar.outcomes.two_by_two import CellCount

SUMS = GainsSums(
    stays=10,
    reached={(3, 3, 2): 2, (2, 1, 0): 1, (2, 0, 0): 1},
    levels={("post", "national", "goals"): 4, ("post", "national", "answered"): 3},
    changes={("post", 10.0): 2, ("post", None): 1, ("followup", -5.0): 1},
    answers={("post", 3.0, 2.5, 3.5): 2, ("followup", 3.0, None, 4.0): 1},
    used={
        ("year", "method_used", "goals"): 2,
        ("year", None, "goals"): 3,
        ("year", None, "answered"): 1,
    },
    cells={("gain_then", True, False, 0.5): 6, ("gain_goals", True, True, 1.0): 3},
)  # fmt: skip


def test_goals_of_all_stays_as_last_looked_at():
    assert SUMS.goals == AttainmentSums(goals=10, answered=7, reached=4, beyond=0)


def test_stays_whose_goals_nobody_looked_at_are_not_drawn():
    assert list(SUMS.kinds()) == [(4, 3, 2), (0, 1, 1)]


def test_goals_of_one_level_at_one_time():
    assert SUMS.attained("post", "national") == AttainmentSums(
        goals=4, answered=3, reached=0, beyond=0
    )
    assert SUMS.attained("followup", "national").goals == 0


def test_changes_speak_of_all_stays():
    found = SUMS.change("post")
    assert (found.n, found.asked, found.mean) == (2, 10, 10)


def test_ratings_of_one_time():
    assert SUMS.answered("followup") == [Answers(pre=3.0, then=None, post=4.0)]


def test_use_at_home_of_one_kind_or_of_all():
    assert SUMS.home_use("year", None) == UseSums(goals=3, answered=1, reached=0)
    assert SUMS.home_use("year") == UseSums(goals=5, answered=1, reached=0)


def test_stays_to_which_nothing_is_owed_are_in_no_cell():
    assert SUMS.cell_counts("gain_then") == [
        CellCount(delivered=True, supported=False, gain=0.5, stays=6),
        CellCount(delivered=None, supported=None, gain=None, stays=4),
    ]


counts = st.dictionaries(
    st.tuples(st.just("post"), st.sampled_from([None, 0.0, 5.0])), st.integers(1, 9)
)


@given(counts, counts, st.integers(0, 99))
def test_adding_has_no_order_and_nothing_changes_nothing(one, other, stays):
    first, second = replace(SUMS, changes=one), GainsSums(stays=stays, changes=other)
    assert first + second == second + first
    assert first + NOTHING_GAINED == first
