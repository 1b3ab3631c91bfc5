from decimal import Decimal

from sapar.money.flow import Flow, counted
from sapar.values.amount import Amount
from sapar.values.party import Party


def flow(item: str) -> Flow:
    return Flow(
        payer=Party.SPONSOR, payee=Party.PARTICIPANT, item=item, amount=Amount(Decimal(1), "EUR")
    )


def test_special_needs_are_not_counted() -> None:
    flows = [flow("travel"), flow("special_needs"), flow("an item of their own")]
    assert counted(flows) == [flow("travel"), flow("an item of their own")]


def test_what_is_not_known_is_none() -> None:
    known = flow("travel")
    assert (known.payer_country, known.spent_in, known.on, known.origin) == (None,) * 4
