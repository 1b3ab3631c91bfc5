from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.parties.conflicts import DECLARED, LAPSES, Kind, Tie, barred, counts, found

TODAY = date(2027, 3, 1)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
TIES = st.frozensets(st.builds(Tie, st.sampled_from(Kind), st.none() | DAYS))


@pytest.mark.parametrize(
    ("tie", "counted"),
    [
        (Tie(Kind.ORGANISATION), True),
        (Tie(Kind.ORGANISATION, date(2026, 3, 1)), True),
        (Tie(Kind.ORGANISATION, date(2026, 2, 28)), False),
        (Tie(Kind.CO_AUTHOR, date(2024, 3, 1)), True),
        (Tie(Kind.CO_AUTHOR, date(2024, 2, 29)), False),
        (Tie(Kind.STUDENT, date(2022, 3, 1)), True),
        (Tie(Kind.STUDENT, date(2022, 2, 28)), False),
        (Tie(Kind.KINSHIP, date(1990, 1, 1)), True),
    ],
)
def test_some_ties_lapse_and_others_never_do(tie: Tie, counted: bool) -> None:
    assert counts(tie, TODAY) is counted


def test_organisations_and_oneself_are_seen() -> None:
    belongs = {"ministry": None, "steppe": date(2026, 12, 1), "island": None}
    assert found("r", belongs, "a", {"steppe", "riverside"}) == {
        Tie(Kind.ORGANISATION, date(2026, 12, 1))
    }
    assert found("r", {}, "r", {"steppe"}) == {Tie(Kind.SELF)}
    assert found("r", {"ministry": None}, "a", {"steppe"}) == frozenset()


def test_the_first_reason_is_told() -> None:
    ties = {Tie(Kind.KINSHIP), Tie(Kind.SELF), Tie(Kind.CO_AUTHOR, date(2000, 1, 1))}
    assert barred(ties, TODAY) is Kind.SELF
    assert barred({Tie(Kind.CO_AUTHOR, date(2000, 1, 1))}, TODAY) is None


def test_that_one_applies_oneself_is_not_asked() -> None:
    assert set(DECLARED) == set(Kind) - {Kind.SELF}


@given(st.sampled_from(Kind), DAYS, DAYS)
def test_a_tie_that_lapsed_does_not_come_back(kind: Kind, ended: date, on: date) -> None:
    tie = Tie(kind, ended)
    if not counts(tie, on):
        assert kind in LAPSES
        assert not counts(tie, on + timedelta(days=1))


@given(TIES, TIES, DAYS)
def test_a_further_tie_never_lets_somebody_judge(few, more, on: date) -> None:
    if barred(few, on) is not None:
        assert barred(few | more, on) is not None
