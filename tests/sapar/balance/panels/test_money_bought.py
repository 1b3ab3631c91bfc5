from decimal import Decimal

import pytest

from sapar.balance.panels.kind import Context
from sapar.balance.panels.money_bought import bought_figures
from sapar.balance.panels.money_sums import Bought
from sapar.money.cost_to_serve import ServiceSums
from sapar.money.mentor_hours import HourSums
from sapar.money.undelivered import PricedSums

EURO = Context("EUR", sampled=False, seed=1, draws=10)


def figures(sums, context=EURO):
    return {figure.id: figure for figure in bought_figures(sums, context, {})}


def test_hours_and_surplus_are_told_with_their_currency() -> None:
    priced = PricedSums(items=1, price=Decimal(1600), least=Decimal(600), most=Decimal(600))
    sums = Bought(
        hours=HourSums(priced=priced, promised=24.0, acknowledged=9.0),
        service=ServiceSums(stays=1, known=1, revenue=Decimal(4000), cost=Decimal(970)),
    )
    found = figures(sums)
    assert found["mentor_hour_delivered"].measured.value == pytest.approx(177.78, abs=5e-3)
    assert found["mentor_hour_delivered"].title == "A mentor's hour as delivered, EUR"
    assert found["undelivered_mentoring"].measured.value == 1000
    assert found["surplus_full"].measured.value == 2787.5


def test_nothing_bought_is_told_figure_by_figure() -> None:
    found = figures(Bought(), Context("KZT", sampled=False, seed=1, draws=10))
    assert {figure.measured.value for figure in found.values()} == {None}
    assert found["paid_twice"].title == "Charged for what was promised free or paid for, KZT"
    assert found["paid_twice"].measured.reason == "no request was charged"
    assert found["surplus_marginal"].measured.reason == "no cost is recorded"
