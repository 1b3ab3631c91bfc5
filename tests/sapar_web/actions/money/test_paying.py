"""Tests of what a payment can have been."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from tests.sapar_web.paying import Purse
from tests.sapar_web.posting import committed

from sapar_web.actions.money.paying import fit
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Posting
from sapar_web.models.offer import today

WRONG: list[tuple[str, dict[str, Any]]] = [
    ("payer", {"payer": "nobody"}),
    ("payee", {"payee": "contractor"}),
    ("payee", {"payee": "sponsor"}),
    ("on", {"on": today() + timedelta(days=1)}),
    ("given", {"given": Decimal(0)}),
    ("given", {"given": Decimal(-5)}),
    ("given", {"given": Decimal("0.00001")}),
    ("given", {"given": Decimal("NaN")}),
    ("given", {"given": Decimal(10) ** 14}),
    ("currency", {"currency": "XQQ"}),
    ("item", {"item": " "}),
    ("item", {"item": "f" * 101}),
    ("reference", {"reference": "a\nb"}),
    ("spent_in", {"spent_in": "QQ"}),
    ("arrived", {"arrived": Decimal(5)}),
    ("arrived", {"arrived": Decimal(5), "arrived_currency": "EUR"}),
    ("arrived", {"arrived": Decimal(-5), "arrived_currency": "KZT"}),
    ("arrived_currency", {"arrived": Decimal(5), "arrived_currency": "XQQ"}),
]


@pytest.mark.parametrize(("field", "given"), WRONG)
def test_what_cannot_have_been_is_told_at_its_field(
    purse: Purse, field: str, given: dict[str, Any]
) -> None:
    with pytest.raises(UnfitError) as told:
        fit(purse.stay, purse.paid(**given))
    assert field in told.value.problems


def test_somebody_outside_can_be_paid(purse: Purse) -> None:
    fit(purse.stay, purse.paid(payee="third", item="insurance"))


def test_money_that_is_changed_on_its_way_sums_to_zero_in_each_currency(purse: Purse) -> None:
    with committed():
        made = purse.pay(given=Decimal("560000.5"), currency="KZT", arrived=Decimal(1000),
                         arrived_currency="EUR")  # fmt: skip
    rows = Posting.objects.filter(transaction=made.transaction).order_by("pk")
    assert list(rows.values_list("party", "item", "currency", "number")) == [
        ("sponsor", "fee", "KZT", Decimal("-560000.5")),
        ("third", "exchange", "KZT", Decimal("560000.5")),
        ("third", "exchange", "EUR", Decimal(-1000)),
        ("host", "fee", "EUR", Decimal(1000)),
    ]
