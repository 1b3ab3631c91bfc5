import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.effort.distribution import (
    centred_log_ratios,
    gini,
    log_ratio,
    normalised_gini,
    normalised_theil,
    proportionality,
    theil,
)
from sapar.values.measured import Measured
from sapar.values.party import Party

BENEFITS = {Party.SENDING: 0.10, Party.CONTRACTOR: 0.15, Party.PARTICIPANT: 0.25, Party.HOST: 0.50}
GIVEN = {Party.SENDING: 0.35, Party.CONTRACTOR: 0.05, Party.PARTICIPANT: 0.30, Party.HOST: 0.30}
SPREADS = [gini, normalised_gini, theil, normalised_theil]
PARTS = st.dictionaries(st.sampled_from(Party), st.floats(0.01, 1e6), min_size=2)


class TestWorkedShares:
    def test_host_against_sending(self) -> None:
        found = log_ratio(BENEFITS, Party.HOST, Party.SENDING)
        assert round(found.value, 3) == 1.609
        assert found.method == "natural logarithm of the ratio"

    @pytest.mark.parametrize(
        ("spread", "value"),
        [(gini, 0.325), (normalised_gini, 0.4333), (theil, 0.1783), (normalised_theil, 0.1286)],
    )
    def test_spread(self, spread, value: float) -> None:
        assert round(spread(BENEFITS).value, 4) == value
        assert (spread(BENEFITS).n, spread(BENEFITS).coverage) == (4, 1)

    def test_centred_log_ratios(self) -> None:
        found = centred_log_ratios(BENEFITS).values()
        assert [round(each.value, 3) for each in found] == [-0.733, -0.327, 0.183, 0.877]

    def test_against_contributions(self) -> None:
        found = proportionality(BENEFITS, GIVEN)
        assert round(found.divergence.value, 4) == 0.2493
        assert found.mismatch.value == pytest.approx(0.3)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({}, "nobody has any of it"),
        ({Party.HOST: 0.0, Party.SENDING: 0.0}, "nobody has any of it"),
        (
            {Party.HOST: 5.0, Party.SENDING: -1.0},
            "one of the parties lost by it, and a net loss has no share",
        ),
        (
            {Party.HOST: 5.0, Party.SENDING: None},
            "what one of the parties has is not recorded",
        ),
        (
            {Party.HOST: 5.0, Party.SENDING: math.inf},
            "what one of the parties has is no finite number",
        ),
    ],
)
def test_what_cannot_be_shared_has_no_spread(parts, reason: str) -> None:
    absent = Measured.not_computable(reason, n=len(parts))
    assert [spread(parts) for spread in SPREADS] == [absent] * 4
    assert set(centred_log_ratios(parts).values()) <= {absent}
    assert proportionality(parts, GIVEN).mismatch.reason == reason
    assert proportionality(GIVEN, parts).divergence.reason == reason


class TestZero:
    def test_is_a_share_of_zero(self) -> None:
        assert gini({Party.HOST: 1.0, Party.SENDING: 0.0}).value == 0.5
        assert theil({Party.HOST: 1.0, Party.SENDING: 0.0}).value == pytest.approx(math.log(2))
        assert normalised_gini({Party.HOST: 1.0, Party.SENDING: 0.0}).value == 1

    def test_has_no_logarithm(self) -> None:
        parts = {Party.HOST: 1.0, Party.SENDING: 0.0}
        reason = "one of the parties has nothing, and zero has no logarithm"
        assert log_ratio(parts, Party.HOST, Party.SENDING).reason == reason
        assert centred_log_ratios(parts)[Party.HOST].reason == reason

    def test_contribution_with_a_benefit_lies_infinitely_far(self) -> None:
        found = proportionality({Party.HOST: 1.0}, {Party.SENDING: 1.0})
        assert found.divergence.reason == "a party benefits that contributed nothing"
        assert found.mismatch.value == 1


def test_a_party_that_is_not_there_is_unknown() -> None:
    found = log_ratio(BENEFITS, Party.HOST, Party.SPONSOR)
    assert found.reason == "what one of the parties has is not recorded"


def test_one_party_alone_shares_with_nobody() -> None:
    assert gini({Party.HOST: 3.0}).value == 0
    assert normalised_gini({Party.HOST: 3.0}).reason == "one party alone shares with nobody"
    assert normalised_theil({Party.HOST: 3.0}).reason == "one party alone shares with nobody"


@given(PARTS, st.randoms(), st.floats(0.1, 100))
def test_neither_order_nor_unit_changes_anything(
    parts: dict[Party, float], chance, unit: float
) -> None:
    mixed = [(party, part * unit) for party, part in parts.items()]
    chance.shuffle(mixed)
    for spread in SPREADS:
        assert spread(dict(mixed)).value == pytest.approx(spread(parts).value, abs=1e-9)


@given(PARTS)
def test_normalised_spreads_are_shares_and_logarithms_sum_to_zero(
    parts: dict[Party, float],
) -> None:
    assert 0 <= normalised_gini(parts).value <= 1
    assert 0 <= normalised_theil(parts).value <= 1
    logs = [each.value for each in centred_log_ratios(parts).values()]
    assert sum(logs) == pytest.approx(0, abs=1e-9)


@given(st.lists(st.sampled_from(Party), min_size=2, unique=True), st.floats(0.1, 1e3))
def test_equal_parts_are_not_spread(parties: list[Party], part: float) -> None:
    parts = dict.fromkeys(parties, part)
    assert [spread(parts).value for spread in SPREADS] == pytest.approx([0] * 4, abs=1e-9)
    assert proportionality(parts, parts).mismatch.value == 0


@given(PARTS)
def test_the_ratio_turned_round_has_the_other_sign(parts: dict[Party, float]) -> None:
    first, second, *_rest = parts
    forth, back = log_ratio(parts, first, second), log_ratio(parts, second, first)
    assert forth.value == -back.value
