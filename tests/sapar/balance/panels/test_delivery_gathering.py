from decimal import Decimal

from sapar.balance.panels.delivery_gathering import gather_delivery
from sapar.balance.panels.kind import Context
from sapar.deliveries.access import Charges, Requests
from sapar.deliveries.weakest import WeakestLinks

SAMPLE = Context("EUR", sampled=True, seed=1, draws=10)
STAYS = [
    {"stay": "s1", "host": "DE-1", "first_day": "2024-04-01", "last_day": "2024-04-26"},
    {"stay": "s2", "host": "FR-1"},
]
COMMITMENTS = [
    {
        "commitment": f"{stay}{item}", "stay": stay, "item": item, "owed_by": "host",
        "owed_to": "participant", "quantity": 2.0,
    }
    for stay, item in (("s1", "C06"), ("s1", "C02"), ("s2", "C02"))
]  # fmt: skip
DELIVERIES = [
    {
        "delivery": "1", "commitment": "s1C06", "on": "2024-04-04", "quantity": 2.0,
        "claimed_by": "host", "answer": "acknowledged",
    },
    {
        "delivery": "2", "commitment": "s1C02", "on": "2024-04-05", "quantity": 1.0,
        "claimed_by": "host", "answer": "disputed",
    },
]  # fmt: skip
TABLES = {"stays": STAYS, "commitments": COMMITMENTS, "deliveries": DELIVERIES}


def test_everything_is_added_up_by_group(frames_of_tables) -> None:
    found = gather_delivery(frames_of_tables(by="host", **TABLES), SAMPLE)
    assert list(found) == ["DE-1", "FR-1"]
    one, other = found["DE-1"], found["FR-1"]
    assert sorted(one.duties) == [("C02", "host"), ("C06", "host")]
    assert (one.whole.low, one.whole.high, one.whole.met) == (1.0, 1.5, 1)
    assert one.weakest == WeakestLinks(1, 1, 0.0, 0.5)
    assert one.waits == {("desk", 3, True): 1, ("meeting", 25, False): 1}
    assert (one.longest, other.longest) == ({19: 1}, {None: 1})
    assert other.weakest == WeakestLinks(1, 1, 0.0, 0.0)


def test_stays_of_a_sample_are_counted_by_kind(frames_of_tables) -> None:
    frames = frames_of_tables(**TABLES)
    (sums,) = gather_delivery(frames, SAMPLE).values()
    assert sorted(sums.kinds["met"]) == [(0.0, 1, 1), (1.0, 2, 1)]
    assert sums.kinds["dispute_rates"] == ((1.0, 2, 1),)
    register = Context("EUR", sampled=False, seed=1, draws=10)
    (complete,) = gather_delivery(frames, register).values()
    assert complete.kinds == {}


def test_commitments_of_which_no_delivery_is_recorded_are_counted(frames_of_tables) -> None:
    frames = frames_of_tables(stays=STAYS, commitments=COMMITMENTS)
    (sums,) = gather_delivery(frames, SAMPLE).values()
    assert (sums.unrecorded, sums.whole.commitments, sums.whole.countable) == (3, 3, 0)


def test_requests_and_charges_are_those_of_the_currency(frames_of_tables) -> None:
    asked = [
        {"request": str(n), "stay": "s1", "outcome": "charged", "charge": n, "currency": currency}
        for n, currency in ((30, "EUR"), (70, "EUR"), (500, "KZT"))
    ]
    frames = frames_of_tables(by="host", stays=STAYS, access=asked)
    found = gather_delivery(frames, SAMPLE)
    assert found["DE-1"].requests == Requests(charged=3)
    assert found["DE-1"].charges == Charges(Decimal(100), 3, 1)
    tenge = gather_delivery(frames, Context("KZT", sampled=True, seed=1, draws=10))
    assert tenge["DE-1"].charges == Charges(Decimal(500), 3, 2)


def test_a_dataset_of_stays_alone_has_no_group(frames_of_tables) -> None:
    assert gather_delivery(frames_of_tables(by="host", stays=STAYS), SAMPLE) == {}
