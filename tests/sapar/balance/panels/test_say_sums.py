from hypothesis import given
from hypothesis import strategies as st

from sapar.balance.panels.say_sums import NO_PLANNING, PlanningSums, SaySums
from sapar.planning.clauses import Clauses
from sapar.planning.shares import Record
from sapar.planning.tally import Tally
from sapar.values.party import Party

ONE = PlanningSums(
    {"units": 4, "recorded": 3, "clauses": 5, "gate_so": 1, "gate_may_be": 1},
    {
        ("sending", "touched"): 3,
        ("sending", "acts"): 4,
        ("host", "touched"): 1,
        ("host", "acts"): 1,
    },
)
numbers = st.integers(0, 50)
plans = st.dictionaries(st.sampled_from(["units", "recorded", "clauses"]), numbers)
voices = st.dictionaries(st.tuples(st.sampled_from(Party), st.sampled_from(["acts"])), numbers)
sums = st.builds(PlanningSums, plans, voices)


def test_read_as_the_values_of_planning():
    assert ONE.record == Record(units=4, recorded=3, with_contractor=0, recorded_with_contractor=0)
    assert ONE.passed("gate") == Tally(units=4, recorded=3, so=1, may_be=1)
    assert ONE.voice(Party.HOST) == {"touched": 1, "acts": 1}
    assert ONE.touched(Party.SENDING) == Clauses(clauses=5, touched=3, acts=4)


def test_a_party_that_is_not_there_touched_nothing():
    assert ONE.touched(Party.SPONSOR) == Clauses(clauses=5)


def test_stays_and_schemes_are_added_apart():
    both = SaySums(stays=ONE) + SaySums(schemes=ONE)
    assert both == SaySums(ONE, ONE)


@given(sums, sums)
def test_adding_has_no_order_and_nothing_changes_nothing(one, other):
    assert one + other == other + one
    assert one + NO_PLANNING == one
