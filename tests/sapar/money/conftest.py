"""The visit of the worked numbers: 84 days, 12,000 EUR paid by a sponsor in Kazakhstan."""

from decimal import Decimal

import pytest

from sapar.money.flow import Flow
from sapar.values.amount import Amount
from sapar.values.country import Country
from sapar.values.party import Party

KZ, DE = Country("KZ"), Country("DE")

_PAID = [
    (Party.HOST, DE, "fee", "4000", DE),
    (Party.CONTRACTOR, DE, "contractor_margin", "1500", DE),
    (Party.PARTICIPANT, KZ, "subsistence", "4200", DE),
    (Party.PARTICIPANT, KZ, "travel", "1000", KZ),
    (Party.SENDING, KZ, "overhead", "300", KZ),
    (Party.THIRD, KZ, "insurance", "1000", KZ),
]


@pytest.fixture
def visit() -> list[Flow]:
    return [
        Flow(
            payer=Party.SPONSOR,
            payer_country=KZ,
            payee=payee,
            payee_country=home,
            item=item,
            amount=Amount(Decimal(number), "EUR"),
            spent_in=spent_in,
        )
        for payee, home, item, number, spent_in in _PAID
    ]
