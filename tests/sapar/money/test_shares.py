from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.money.flow import Flow
from sapar.money.shares import by_key, kept, share_by_payee, share_by_payer, shares_of_totals
from sapar.money.total import Total
from sapar.values.amount import Amount
from sapar.values.country import Country
from sapar.values.measured import Measured
from sapar.values.party import Party

METHOD = "share of the money of which it is known whose it is"
BOUNDS = f"{METHOD}; bounds: none or all of the unknown money is that part"


def rounded(shares: dict[Party, Measured]) -> dict[Party, float]:
    return {key: round(share.value or 0, 4) for key, share in shares.items()}


class TestByPayee:
    def test_worked_visit(self, visit: list[Flow]) -> None:
        assert rounded(share_by_payee(visit)) == {
            Party.HOST: 0.3333,
            Party.CONTRACTOR: 0.1250,
            Party.PARTICIPANT: 0.4333,
            Party.SENDING: 0.0250,
            Party.THIRD: 0.0833,
        }

    def test_one_figure_in_full(self, visit: list[Flow]) -> None:
        found = share_by_payee(visit)[Party.CONTRACTOR]
        assert found == Measured.of(0.125, n=6, coverage=1, method=METHOD)

    def test_special_needs_change_nothing(self, visit: list[Flow]) -> None:
        support = replace(visit[2], item="special_needs")
        assert share_by_payee([*visit, support]) == share_by_payee(visit)

    def test_order_changes_nothing(self, visit: list[Flow]) -> None:
        assert share_by_payee(visit[::-1]) == share_by_payee(visit)

    def test_a_missing_amount_lowers_coverage(self, visit: list[Flow]) -> None:
        found = share_by_payee([*visit, replace(visit[0], amount=None), visit[0], visit[0]])
        assert found[Party.HOST].coverage == 8 / 9

    def test_a_refund_lowers_what_its_receiver_had(self, visit: list[Flow]) -> None:
        refund = replace(visit[0], item="refund", amount=Amount(Decimal(-2000), "EUR"))
        assert share_by_payee([*visit, refund])[Party.HOST].value == 0.2

    def test_more_refunded_than_paid_has_no_share(self, visit: list[Flow]) -> None:
        refund = replace(visit[0], item="refund", amount=Amount(Decimal(-4001), "EUR"))
        found = share_by_payee([*visit, refund])
        assert {share.reason for share in found.values()} == {
            "refunds exceed payments for one of those who share, and a net has no share"
        }


def test_by_payer(visit: list[Flow]) -> None:
    own = replace(visit[0], payer=Party.PARTICIPANT, amount=Amount(Decimal(4000), "EUR"))
    assert rounded(share_by_payer([*visit, own])) == {Party.SPONSOR: 0.75, Party.PARTICIPANT: 0.25}


def test_by_any_key_with_its_unknown_part(visit: list[Flow]) -> None:
    unknown = replace(visit[0], payee_country=None)
    found = shares_of_totals(by_key([*visit[1:], unknown], lambda flow: flow.payee_country))
    assert found == {
        Country("DE"): Measured.of(
            0.1875, low=0.125, high=5500 / 12000, n=6, coverage=8 / 12, method=BOUNDS
        ),
        Country("KZ"): Measured.of(
            0.8125, low=6500 / 12000, high=0.875, n=6, coverage=8 / 12, method=BOUNDS
        ),
    }


def test_who_has_no_known_amount_has_no_share() -> None:
    found = shares_of_totals(
        {Party.HOST: Total(Decimal(5), 2), Party.THIRD: Total(Decimal(0), 3, 3)}
    )
    assert found[Party.HOST].value == 1
    assert found[Party.HOST].coverage == 2 / 5
    assert found[Party.THIRD].reason == "no amount is recorded"


def test_nobody_known_leaves_nobody_to_share() -> None:
    assert shares_of_totals({None: Total(Decimal(5), 1)}) == {}


def test_no_money_has_no_shares() -> None:
    found = shares_of_totals({Party.HOST: Total(Decimal(0), 2)})
    assert found[Party.HOST].reason == "no money moved: the amounts sum to zero"


class TestKept:
    def test_a_contractor_keeps_what_it_does_not_pass_on(self) -> None:
        received = {
            Party.CONTRACTOR: Total(Decimal(5500), 1),
            Party.HOST: Total(Decimal(4000), 1),
            Party.PARTICIPANT: Total(Decimal(6500), 2),
            None: Total(Decimal(7), 1),
        }
        paid = {
            Party.SPONSOR: Total(Decimal(12000), 3),
            Party.CONTRACTOR: Total(Decimal(4000), 1),
            Party.PARTICIPANT: Total(Decimal(6500), 4),
            None: Total(Decimal(3), 1),
        }
        assert kept(received, paid) == {
            Party.CONTRACTOR: Total(Decimal(1500), 1),
            Party.HOST: Total(Decimal(4000), 1),
            None: Total(Decimal(7), 1),
        }

    def test_in_the_worked_visit_nothing_is_passed_on(self, visit: list[Flow]) -> None:
        received = by_key(visit, lambda flow: flow.payee)
        paid = by_key(visit, lambda flow: flow.payer)
        assert shares_of_totals(kept(received, paid)) == share_by_payee(visit)


AMOUNTS = st.dictionaries(
    st.sampled_from(Party), st.decimals(min_value=0, max_value=10**8, places=2), min_size=1
).filter(lambda amounts: sum(amounts.values()) > 0)


def shares(amounts: dict[Party, Decimal]) -> dict[Party, float]:
    totals: dict[Party | None, Total] = {key: Total(money, 1) for key, money in amounts.items()}
    return {key: share.value or 0 for key, share in shares_of_totals(totals).items()}


@given(AMOUNTS)
def test_shares_sum_to_one(amounts: dict[Party, Decimal]) -> None:
    assert sum(shares(amounts).values()) == pytest.approx(1, abs=1e-12)


@given(AMOUNTS, st.integers(1, 10**6))
def test_another_unit_of_money_changes_no_share(amounts: dict[Party, Decimal], unit: int) -> None:
    scaled = {key: money * unit for key, money in amounts.items()}
    assert shares(scaled) == pytest.approx(shares(amounts), abs=1e-12)
