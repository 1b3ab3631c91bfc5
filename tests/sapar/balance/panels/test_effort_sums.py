from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sapar.balance.panels.effort_sums import NOTHING_DONE, EffortSums
from sapar.effort.credit import Credits
from sapar.effort.hours import Hours
from sapar.effort.recognition import Record
from sapar.values.party import Party

SUMS = EffortSums(
    numbers={"stays": 4, "with_effort": 3, "with_credit": 2, "with_both": 1},
    hours={
        (1, Party.HOST, "field"): 25_000,
        (1, Party.HOST, "entries"): 2,
        (0, Party.HOST, "field"): 5_000,
        (0, Party.SENDING, "hours_cut"): 40_000,
    },
    credits={(1, Party.HOST, "lead"): 2, (0, Party.HOST, "lead"): 1, (0, Party.HOST, "outputs"): 1},
    received={Party.HOST: Decimal(10)},
)


def test_units_become_hours():
    assert SUMS.hours_of(both=True) == {Party.HOST: Hours(field=2.5, entries=2)}
    assert SUMS.hours_of(both=False) == {
        Party.SENDING: Hours(hours_cut=4),
        Party.HOST: Hours(field=3, entries=2),
    }


def test_roles_of_stays_with_work_or_of_all():
    assert SUMS.credits_of(both=True) == {Party.HOST: Credits(lead=2)}
    assert SUMS.credits_of(both=False) == {Party.HOST: Credits(lead=3)}
    assert SUMS.outputs_of(both=False) == {Party.HOST: 1}


def test_how_many_stays_have_both():
    assert SUMS.record == Record(stays=4, with_effort=3, with_credit=2, with_both=1)
    assert NOTHING_DONE.record.coverage == 0


names = st.tuples(st.sampled_from([0, 1]), st.sampled_from(Party), st.just("entries"))
hours = st.dictionaries(names, st.integers(0, 99))


@given(hours, hours)
def test_adding_has_no_order_and_nothing_changes_nothing(one, other):
    first, second = EffortSums(hours=one), EffortSums(hours=other)
    assert first + second == second + first
    assert first + NOTHING_DONE == first
