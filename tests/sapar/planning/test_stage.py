from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sapar.planning.stage import Stage, stage_of

BEGIN = date(2024, 3, 10)


def test_before_the_first_day_is_planning() -> None:
    assert stage_of(date(2024, 3, 9), BEGIN) is Stage.PLANNING


def test_the_first_day_itself_is_running() -> None:
    assert stage_of(BEGIN, BEGIN) is Stage.RUNNING


def test_without_a_date_nobody_knows() -> None:
    assert stage_of(None, BEGIN) is Stage.UNKNOWN
    assert stage_of(BEGIN, None) is Stage.UNKNOWN


def test_a_month_tells_all_but_its_own_days() -> None:
    assert stage_of(date(2024, 2, 29), None, "2024-03") is Stage.PLANNING
    assert stage_of(date(2024, 3, 1), None, "2024-03") is Stage.UNKNOWN
    assert stage_of(date(2024, 4, 1), None, "2024-03") is Stage.RUNNING


@given(st.dates(), st.dates())
def test_a_month_never_says_other_than_the_day(on: date, first_day: date) -> None:
    told = stage_of(on, None, first_day.isoformat()[:7])
    assert told in (Stage.UNKNOWN, stage_of(on, first_day))


@given(st.dates(max_value=date(9000, 1, 1)), st.dates(), st.integers(0, 1000))
def test_later_never_turns_back_to_planning(on: date, first_day: date, days: int) -> None:
    if stage_of(on, first_day) is Stage.RUNNING:
        assert stage_of(on + timedelta(days), first_day) is Stage.RUNNING
