from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.money.ledger.matching import Expected, Matched, Pair, Reason, Sureness, matched
from sapar.money.ledger.payment import Payment
from sapar.values.amount import Amount

DAY = date(2027, 9, 30)
REFERENCE, AMOUNT, SIDE = Reason.REFERENCE, Reason.AMOUNT, Reason.OTHER_SIDE
DAYS, OTHER_AMOUNT = Reason.DAYS, Reason.OTHER_AMOUNT


def payment(name: str = "p", number: str = "-1200", days: int = 0, **more: Any) -> Payment:
    currency = more.pop("currency", "EUR")
    on = DAY + timedelta(days=days)
    return Payment(id=name, on=on, amount=Amount(Decimal(number), currency), **more)


def owed(name: str = "m1", number: str = "-1200", days: int = 0, **more: Any) -> Expected:
    on = DAY + timedelta(days=days)
    return Expected(id=name, on=on, amount=Amount(Decimal(number), "EUR"), **more)


HOST = {"reference": "SAPAR-2027-0007-M1", "names": ("Invented University", "XX00 1234 5678")}


@pytest.mark.parametrize(
    ("told", "sureness", "reasons"),
    [
        (payment(reference="Sapar 2027/0007 M1"), Sureness.SURE, (REFERENCE, AMOUNT, DAYS)),
        (payment(text="fee sapar-2027-0007-m1 first part", days=90), Sureness.SURE,
         (REFERENCE, AMOUNT)),
        (payment(number="-1185", reference="SAPAR-2027-0007-M1"), Sureness.LIKELY,
         (REFERENCE, DAYS, OTHER_AMOUNT)),
        (payment(counterparty="INVENTED UNIVERSITY"), Sureness.LIKELY, (AMOUNT, SIDE, DAYS)),
        (payment(account="xx0012345678", days=-30), Sureness.LIKELY, (AMOUNT, SIDE, DAYS)),
        (payment(), Sureness.POSSIBLE, (AMOUNT, DAYS)),
    ],
)  # fmt: skip
def test_a_pair_says_how_sure_it_is_and_why(
    told: Payment, sureness: Sureness, reasons: tuple[Reason, ...]
) -> None:
    found = matched([told], [owed(**HOST)])
    assert found == Matched((Pair("p", "m1", sureness, reasons),), (), (), ())


@pytest.mark.parametrize(
    "told",
    [
        payment(number="1200", reference="SAPAR-2027-0007-M1"),
        payment(currency="USD", reference="SAPAR-2027-0007-M1"),
        payment(number="-1199.99"),
        payment(days=31),
        payment(reference="SAPAR-2027-0007-M11", number="-5"),
        payment(reversal=True, reference="SAPAR-2027-0007-M1"),
    ],
)
def test_what_fits_nothing_is_told_on_both_sides(told: Payment) -> None:
    assert matched([told], [owed(**HOST)]) == Matched((), (), ("p",), ("m1",))


def test_two_that_fit_as_well_are_left_to_a_person() -> None:
    found = matched([payment("p1"), payment("p2")], [owed()])
    assert (found.pairs, found.payments, found.expected) == ((), (), ())
    assert [each.payment for each in found.ambiguous] == ["p1", "p2"]


def test_a_surer_pair_is_taken_first() -> None:
    known = payment("p1", reference="SAPAR-2027-0007-M1")
    found = matched([known, payment("p2")], [owed(**HOST), owed("m2")])
    assert [(each.payment, each.expected, each.sureness) for each in found.pairs] == [
        ("p1", "m1", Sureness.SURE),
        ("p2", "m2", Sureness.POSSIBLE),
    ]


def test_a_reference_too_short_to_mean_something_is_not_looked_for() -> None:
    found = matched([payment(number="-5", text="room 12")], [owed(reference="12")])
    assert found.pairs == ()


payments = st.lists(
    st.builds(
        payment,
        name=st.uuids().map(str),
        number=st.sampled_from(["-1200", "-600", "1200"]),
        days=st.integers(-40, 40),
        reference=st.sampled_from(["", "SAPAR-2027-0007-M1", "SAPAR-2027-0007-M2"]),
        counterparty=st.sampled_from(["", "Invented University"]),
        reversal=st.booleans(),
    ),
    max_size=8,
    unique_by=lambda each: each.id,
)
OWED = [
    owed("m1", **HOST),
    owed("m2", "-600", 20, reference="SAPAR-2027-0007-M2", names=("Invented University",)),
    owed("m3", "-1200", 25),
]


@given(st.data(), payments)
def test_order_changes_nothing_and_each_stands_in_one_place(
    data: st.DataObject, listed: list[Payment]
) -> None:
    found = matched(listed, OWED)
    again = matched(data.draw(st.permutations(listed)), data.draw(st.permutations(OWED)))
    assert again == found
    paired = {each.payment for each in (*found.pairs, *found.ambiguous)}
    assert paired | set(found.payments) == {each.id for each in listed}
    assert not paired & set(found.payments)
    taken = [name for each in found.pairs for name in (each.payment, each.expected)]
    assert len(taken) == len(set(taken))
    assert not {each.payment for each in found.pairs} & {each.payment for each in found.ambiguous}
