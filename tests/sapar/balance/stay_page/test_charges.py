from dataclasses import replace
from decimal import Decimal

import pytest

from sapar.balance.stay_page.charges import charged_twice
from sapar.balance.stay_page.record import Payment, Promise, Request, StayRecord


@pytest.fixture
def seminar(record: StayRecord) -> Request:
    """A seminar that the participant paid for."""
    return next(each for each in record.requests or () if each.outcome == "charged")


@pytest.fixture
def waiver(record: StayRecord) -> Promise:
    """The host's promise of seminars without a fee."""
    return replace((record.promises or ())[0], item="C04", owed_by="host", price=None)


def paid(item: str, payer: str, payee: str = "host") -> Payment:
    return Payment("f", None, payer, payee, item, item, Decimal(500), "EUR", None)


def test_what_was_promised_free_is_charged_twice(seminar: Request, waiver: Promise) -> None:
    assert charged_twice([waiver], [seminar], []) == (seminar,)
    assert charged_twice([replace(waiver, owed_by="sending")], [seminar], []) == ()
    assert charged_twice([replace(waiver, item="C07")], [seminar], []) == ()


@pytest.mark.parametrize(
    ("payer", "expected"),
    [("sponsor", 1), ("sending", 1), ("participant", 0), ("contractor", 0), ("host", 0)],
)
def test_what_others_had_paid_for_is_charged_twice(
    seminar: Request, payer: str, expected: int
) -> None:
    assert len(charged_twice([], [seminar], [paid("workshop", payer)])) == expected


def test_what_somebody_else_received_buys_nothing_of_the_host(seminar: Request) -> None:
    assert charged_twice([], [seminar], [paid("workshop", "sponsor", "third")]) == ()


def test_what_was_let_in_for_nothing_or_is_not_named_is_no_charge(
    seminar: Request, waiver: Promise
) -> None:
    free, unnamed = replace(seminar, outcome="granted"), replace(seminar, activity=None)
    assert charged_twice([waiver], [free, unnamed], []) == ()
