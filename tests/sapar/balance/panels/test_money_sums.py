from dataclasses import replace
from decimal import Decimal

import numpy as np

from sapar.balance.ledger import EMPTY
from sapar.balance.panels.money_sums import NOTHING_PAID, Bought, MoneySums
from sapar.balance.spreads import Spread
from sapar.balance.uncertainty import StayParts
from sapar.money.aid_trade import PairSums
from sapar.money.double_charges import DoubleCharges
from sapar.money.fees import FeeSums

PAIR = PairSums(to_host=Decimal(9700), to_origin=Decimal(2300), moved=6, rows=6)


def test_the_sums_of_two_sets_of_stays_are_added_part_by_part() -> None:
    one = MoneySums(
        stays=1,
        ledger=replace(EMPTY, by_pair={("KZ", "DE", "2019"): PAIR}),
        bought=Bought(fees=FeeSums(stays=1), twice=DoubleCharges(charges=2)),
    )
    more = {("KZ", "DE", "2019"): PAIR, ("KZ", "FR", None): PAIR}
    both = one + MoneySums(stays=2, ledger=replace(EMPTY, by_pair=more))
    assert (both.stays, both.ledger.by_pair) == (
        3,
        {("KZ", "DE", "2019"): PAIR + PAIR, ("KZ", "FR", None): PAIR},
    )
    assert (both.bought.fees.stays, both.bought.twice.charges) == (1, 2)


def test_what_single_stays_add_is_listed_together() -> None:
    parts = Spread(few=StayParts(("fee",), np.array([[1.0], [2.0]])))
    both = MoneySums(parts={"fees": parts}) + MoneySums(parts={"fees": parts, "hours": parts})
    assert {kind: len(each.few or ()) for kind, each in both.parts.items()} == {
        "fees": 4,
        "hours": 2,
    }


def test_no_stay_adds_nothing() -> None:
    one = MoneySums(stays=1, ledger=replace(EMPTY, by_pair={("KZ", "DE", "2019"): PAIR}))
    assert one + NOTHING_PAID == one
