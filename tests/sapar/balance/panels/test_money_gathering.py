from decimal import Decimal

from sapar.balance.panels.kind import Context
from sapar.balance.panels.money_gathering import gather_money
from sapar.money.cost_to_serve import ServiceSums
from sapar.money.double_charges import DoubleCharges
from sapar.money.undelivered import PricedSums

REGISTER = Context("EUR", sampled=False, seed=1, draws=10)
SAMPLE = Context("EUR", sampled=True, seed=1, draws=10)
STAYS = [
    {
        "stay": stay, "host": host, "origin_country": "KZ", "host_country": country,
        "first_day": "2019-03-01", "days": 30, "people": 1,
    }
    for stay, host, country in (("s1", "DE-1", "DE"), ("s2", "FR-1", "FR"))
]  # fmt: skip
FLOWS = [
    {
        "flow": stay, "stay": stay, "payer": "sponsor", "payer_country": "KZ", "payee": "host",
        "payee_country": country, "item": "fee", "amount": 1000, "currency": "EUR",
    }
    for stay, country in (("s1", "DE"), ("s2", "FR"))
]  # fmt: skip
HOURS = [
    {
        "commitment": stay, "stay": stay, "item": "C02", "owed_by": "mentor",
        "owed_to": "participant", "quantity": 10.0, "price": price, "currency": currency,
    }
    for stay, price, currency in (("s1", 500, "EUR"), ("s2", 700, "KZT"))
]  # fmt: skip
GIVEN = [
    {
        "delivery": answer, "commitment": "s1", "quantity": 4.0, "claimed_by": "mentor",
        "answer": answer,
    }
    for answer in ("acknowledged", "disputed")
]  # fmt: skip
COSTS = [
    {"cost": "1", "stay": "s1", "units": 2.0, "unit_cost": 60, "currency": "EUR"},
    {"cost": "2", "stay": "s2", "units": 2.0, "unit_cost": 60, "currency": "KZT"},
]
CHARGED = [
    {
        "request": str(number), "stay": "s1", "activity": activity, "outcome": "charged",
        "charge": charge, "currency": "EUR",
    }
    for number, (activity, charge) in enumerate((("C02", 5), ("C02", None), ("seminar", 8)))
]  # fmt: skip
PAIR = ("KZ", "DE", "2019")
ALL = {
    "stays": STAYS, "flows": FLOWS, "commitments": HOURS, "deliveries": GIVEN, "costs": COSTS,
    "access": CHARGED,
}  # fmt: skip


def test_everything_is_added_up_by_group(frames_of_tables) -> None:
    found = gather_money(frames_of_tables(by="host", **ALL), REGISTER)
    assert list(found) == ["DE-1", "FR-1"]
    one, other = found["DE-1"], found["FR-1"]
    assert (one.stays, one.ledger.payees["host"].amount) == (1, 1000)
    assert (list(one.ledger.by_pair), one.ledger.by_pair[PAIR].to_host) == ([PAIR], 1000)
    assert one.bought.hours.priced == PricedSums(
        items=1, price=Decimal(500), least=Decimal(200), most=Decimal(400)
    )
    assert (one.bought.hours.acknowledged, one.bought.hours.contested) == (4.0, 4.0)
    assert other.bought.hours.priced == PricedSums(unknown=1)
    assert one.bought.service == ServiceSums(
        stays=1, known=1, revenue=Decimal(1000), cost=Decimal(120)
    )
    assert other.bought.service == ServiceSums(stays=1)
    assert one.bought.twice == DoubleCharges(3, 2, Decimal(5), 1)


def test_single_stays_are_kept_only_of_a_sample(frames_of_tables) -> None:
    frames = frames_of_tables(**ALL)
    (complete,) = gather_money(frames, REGISTER).values()
    assert complete.parts == {}
    (sums,) = gather_money(frames, SAMPLE).values()
    assert {kind: len(spread.few or ()) for kind, spread in sums.parts.items()} == {
        "payments": 2, "hours": 1, "service": 1, "fees": 1,
    }  # fmt: skip
    assert sums.parts["service"].few.values.tolist() == [[1000.0, 120.0]]
    assert sums.parts["fees"].few.values.tolist() == [[800.0, 1000.0]]


def test_stays_without_any_money_are_counted(frames_of_tables) -> None:
    found = gather_money(frames_of_tables(by="host", stays=STAYS), REGISTER)
    assert {group: sums.stays for group, sums in found.items()} == {"DE-1": 1, "FR-1": 1}
