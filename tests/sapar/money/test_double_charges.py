from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.money.double_charges import (
    OFFERS,
    DoubleCharges,
    Promise,
    buys,
    offer_of,
    paid_twice,
    paid_twice_in_all,
    promises,
)
from sapar.values.party import Party

WORDS = [word for words in OFFERS.values() for word in words]


@pytest.mark.parametrize(
    ("activity", "promise", "twice"),
    [
        ("seminar", Promise("C04"), True),
        ("Workshops ", Promise("event", Decimal(300)), True),
        ("course", Promise("C05"), True),
        ("library", Promise("C07"), False),
        ("library", Promise("C07", Decimal(200)), True),
        ("library", Promise("C07", Decimal(0)), False),
        ("sports", Promise("sports", Decimal(20)), True),
        ("sports", Promise("C04"), False),
    ],
)
def test_a_waiver_covers_and_so_does_what_was_paid_for(activity, promise, twice) -> None:
    assert paid_twice(activity, [promise]) is twice


@pytest.mark.parametrize(
    ("payer", "payee", "bought"),
    [
        ("sponsor", "host", True),
        ("sending", "contractor", True),
        ("third", "mentor", True),
        ("participant", "host", False),
        ("host", "contractor", False),
        ("sponsor", "sending", False),
        ("sponsor", None, False),
        (None, "host", False),
    ],
)
def test_what_another_than_the_participant_pays_the_hosts_side_is_bought(
    payer, payee, bought
) -> None:
    assert buys(payer, payee) is bought


def test_the_hosts_side_alone_promises() -> None:
    found = [each for each in Party if promises(each.value)]
    assert found == [Party.HOST, Party.CONTRACTOR, Party.MENTOR]


def test_nothing_owed_covers_nothing() -> None:
    assert not paid_twice("seminar", [])


def test_no_word_stands_for_two_offers() -> None:
    assert len(WORDS) == len(set(WORDS))


@given(st.sampled_from(WORDS), st.sampled_from([str.upper, str.title, str]))
def test_capital_letters_and_spaces_change_no_word(word, written) -> None:
    assert offer_of(f" {written(word)} ") == offer_of(word)


def test_courses_bought_twice_are_250() -> None:
    found = paid_twice_in_all(DoubleCharges(charges=3, twice=2, amount=Decimal(250)))
    assert (found.value, found.n, found.coverage) == (250, 2, 1)


def test_a_charge_without_its_amount_lowers_the_coverage() -> None:
    sums = DoubleCharges(charges=2, twice=2, amount=Decimal(150), without_amount=1)
    assert (paid_twice_in_all(sums).value, paid_twice_in_all(sums).coverage) == (150, 0.5)
    unknown = DoubleCharges(charges=1, twice=1, without_amount=1)
    found = paid_twice_in_all(unknown)
    assert found.reason == "no charge for what was promised or paid for has its amount"


def test_nothing_charged_and_nothing_charged_twice_are_told_apart() -> None:
    assert paid_twice_in_all(DoubleCharges()).reason == "no request was charged"
    assert paid_twice_in_all(DoubleCharges(charges=2)).value == 0


def test_two_sets_of_charges_add_up() -> None:
    one = DoubleCharges(2, 1, Decimal(150))
    assert one + DoubleCharges(1, 1, Decimal(0), 1) == DoubleCharges(3, 2, Decimal(150), 1)
