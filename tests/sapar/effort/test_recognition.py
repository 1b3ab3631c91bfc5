import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.effort.credit import Credits
from sapar.effort.hours import Hours
from sapar.effort.recognition import Record, recognition
from sapar.values.measured import Measured
from sapar.values.party import Party

AllHours, AllCredits = dict[Party, Hours], dict[Party, Credits]


def rounded(figures: dict[Party, Measured]) -> dict[str, float]:
    return {party.value: round(found.value, 3) for party, found in figures.items()}


class TestWorkedScheme:
    def test_recognition_ratio(self, hours: AllHours, named: AllCredits) -> None:
        found = recognition(hours, named)
        assert rounded(found.ratio) == {"sending": 0.333, "host": 2.4, "contractor": 1.333}
        assert rounded(found.log_ratio) == {"sending": -1.099, "host": 0.875, "contractor": 0.288}

    def test_mismatch_and_divergence(self, hours: AllHours, named: AllCredits) -> None:
        found = recognition(hours, named)
        assert found.mismatch.value == pytest.approx(0.4)
        assert round(found.divergence.value, 4) == 0.3631

    def test_one_figure_in_full(self, hours: AllHours, named: AllCredits) -> None:
        assert recognition(hours, named, coverage=0.5).ratio[Party.HOST] == Measured.of(
            2.4, n=45, coverage=0.5, method="credit share / effort share"
        )


def test_coverage_is_that_of_hours_degrees_and_stays(hours: AllHours, named: AllCredits) -> None:
    hours[Party.HOST] += Hours(entries=10, entries_without_hours=10)
    named[Party.HOST] += Credits(without_degree=5)
    found = recognition(hours, named, coverage=0.5)
    assert found.mismatch.coverage == 0.8 * 0.5 * 0.5


def test_unknown_degrees_widen_the_ratio(hours: AllHours, named: AllCredits) -> None:
    named[Party.HOST] += Credits(without_degree=2)
    found = recognition(hours, named).ratio[Party.SENDING]
    assert (found.low, found.high) == pytest.approx((0.125 / 0.6, 0.2 / 0.6))


class TestAbsent:
    def test_work_without_credit_is_a_ratio_of_zero(
        self, hours: AllHours, named: AllCredits
    ) -> None:
        del named[Party.CONTRACTOR]
        found = recognition(hours, named)
        assert found.ratio[Party.CONTRACTOR].value == 0
        assert found.log_ratio[Party.CONTRACTOR].reason == (
            "this party has no credit, and zero has no logarithm"
        )
        assert found.divergence.computable

    def test_credit_without_work_has_no_ratio(self, hours: AllHours, named: AllCredits) -> None:
        del hours[Party.CONTRACTOR]
        found = recognition(hours, named)
        assert found.ratio[Party.CONTRACTOR].reason == "no hours of this party are recorded"
        assert found.divergence.reason == "a party has credit of which no hours are recorded"
        assert found.mismatch.computable

    def test_without_credits_nothing_can_be_held_against_work(self, hours: AllHours) -> None:
        found = recognition(hours, {})
        assert found.effort[Party.HOST].value == 0.25
        assert {each.reason for each in found.ratio.values()} == {"no credit is recorded"}
        assert found.mismatch.reason == "no credit is recorded"

    def test_without_work_neither(self, named: AllCredits) -> None:
        assert recognition({}, named).divergence.reason == "no work is recorded"

    def test_nothing_at_all(self) -> None:
        found = recognition({}, {})
        assert (found.ratio, found.mismatch.reason) == ({}, "neither work nor credit is recorded")

    def test_a_party_whose_hours_are_all_missing(self, hours: AllHours, named: AllCredits) -> None:
        hours[Party.HOST] = Hours(entries=3, entries_without_hours=3)
        found = recognition(hours, named)
        assert found.ratio[Party.HOST].reason == "no hours are recorded"
        assert found.mismatch.reason == "no hours are recorded"


def test_coverage_of_a_record() -> None:
    assert Record(stays=8, with_effort=6, with_credit=4, with_both=2).coverage == 0.25
    assert Record(stays=0, with_effort=0, with_credit=0, with_both=0).coverage == 0


PARTIES = st.lists(st.sampled_from(Party), min_size=1, unique=True)


@given(PARTIES, st.integers(1, 9), st.integers(1, 9))
def test_the_same_for_all_is_ratio_one_and_no_mismatch(
    parties: list[Party], worked: int, leads: int
) -> None:
    found = recognition(
        {party: Hours(field=worked, entries=1) for party in parties},
        {party: Credits(lead=leads) for party in parties},
    )
    assert {each.value for each in found.ratio.values()} == {1}
    assert (found.mismatch.value, found.divergence.value) == (0, 0)


@given(
    st.dictionaries(st.sampled_from(Party), st.floats(0.1, 1e4), min_size=1),
    st.dictionaries(st.sampled_from(Party), st.integers(1, 50), min_size=1),
    st.randoms(),
)
def test_mismatch_is_a_share_and_order_changes_nothing(
    worked: dict[Party, float], led: dict[Party, int], chance
) -> None:
    hours = {party: Hours(field=amount, entries=1) for party, amount in worked.items()}
    named = {party: Credits(lead=count) for party, count in led.items()}
    mixed = list(hours.items())
    chance.shuffle(mixed)
    found, again = recognition(hours, named).mismatch, recognition(dict(mixed), named).mismatch
    assert 0 <= found.value <= 1
    assert again == found
