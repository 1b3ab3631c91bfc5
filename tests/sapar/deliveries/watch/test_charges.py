from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.watch.charges import listed, outside
from sapar.deliveries.watch.reading import Reading
from sapar.values.amount import Amount
from sapar.values.party import Party

Read = Callable[..., Reading]
HOST, CONTRACTOR, PARTICIPANT = Party.HOST, Party.CONTRACTOR, Party.PARTICIPANT
CHARGE = Amount(Decimal(120), "EUR")


@pytest.fixture
def asked(head: Any) -> Asked:
    told = head("q", 5, PARTICIPANT)
    return Asked(**told, activity="Summer school", commitment="seminars-free")


def charged(head: Any, author: Party, name: str = "o", **more: Any) -> Outcome:
    return Outcome(**head(name, 6, author), of="q", result=Result.CHARGED, **more)


def test_a_charge_that_no_line_covers_is_told(
    read: Read, head: Any, asked: Asked, day: Any
) -> None:
    (seen,) = outside(read(6, asked, charged(head, PARTICIPANT, charge=CHARGE)))
    assert (seen.about, seen.acts) == ("o", (HOST, CONTRACTOR))
    assert seen.values == {
        "activity": "Summer school",
        "charge": CHARGE,
        "on": day(6),
        "by": (PARTICIPANT,),
    }


def test_one_request_is_told_once_whoever_says_it(read: Read, head: Any, asked: Asked) -> None:
    both = (charged(head, PARTICIPANT, charge=CHARGE), charged(head, HOST, "p", charge=CHARGE))
    assert [seen.about for seen in outside(read(6, asked, *both))] == ["o"]


def test_what_was_granted_or_denied_is_no_charge(read: Read, head: Any, asked: Asked) -> None:
    denied = Outcome(**head("o", 6, PARTICIPANT), of="q", result=Result.DENIED)
    assert list(outside(read(6, asked, denied))) == []


@pytest.mark.parametrize(
    ("line", "charge", "covered"),
    [
        ("print", "5", True),
        ("print", "5.01", False),
        ("lunch", "5", False),
        (None, "5", False),
        ("print", None, False),
    ],
)
def test_a_line_covers_no_more_than_it_says(
    head: Any, line: str | None, charge: str | None, covered: bool
) -> None:
    amount = None if charge is None else Amount(Decimal(charge), "EUR")
    said = charged(head, PARTICIPANT, charge=amount, price_item=line)
    assert listed(said, {"print": Amount(Decimal(5), "EUR")}) is covered
    assert not listed(said, {"print": Amount(Decimal(5), "USD")})
