"""Whatever the order in which a record arrives, its ledger and its balance are the same.

What is logged without a network comes days later, and a bank's statement comes after the month.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sapar_web.recording import Lived

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.deliveries.events.access import Result
from sapar.deliveries.events.answers import (
    Acknowledgement,
    Correction,
    Dispute,
    Reply,
    Resolution,
    Withdrawal,
)
from sapar.deliveries.events.event import Event as Told
from sapar.values.amount import Amount
from sapar.values.party import Party
from sapar_web.actions.balance.tallying import tally
from sapar_web.actions.money.paying import Paid
from sapar_web.actions.money.recording import record_payment
from sapar_web.models import Stay
from sapar_web.pages.record.ledger import ledger
from sapar_web.queries.dataset.writing import write_dataset
from sapar_web.queries.money.budget import budget_of
from sapar_web.queries.money.standing import so_far
from sapar_web.queries.record.reading import record_of
from sapar_web.queries.record.telling import claims
from sapar_web.queries.stays.finding import BESIDE

Arrival = Callable[[], Any]


def hours(lived: Lived) -> list[Told]:
    """Five sessions: confirmed, corrected, disputed and decided, taken back, unanswered."""
    one, two, three, four, five = (lived.session("mentor", 1 + 4 * n) for n in range(5))
    longer = lived.session("mentor", 5, 90, id=two.id)
    no = Dispute(**lived.head("participant", 10), of=three.id, reason="Nobody came.")
    return [
        *(one, two, three, four, five),
        Acknowledgement(**lived.head("participant", 2), of=one.id),
        Acknowledgement(**lived.head("participant", 6), of=two.id),
        Correction(**lived.head("mentor", 7), of=two.id, instead=longer),
        no,
        Reply(**lived.head("mentor", 11), of=no.id, text="I was there."),
        Resolution(**lived.head("third", 20), of=no.id, in_favour=Party.PARTICIPANT),
        Withdrawal(**lived.head("mentor", 14), of=four.id),
    ]


def doors(lived: Lived) -> list[Told]:
    """Two requests: one denied, one charged, of which the host tells otherwise."""
    denied, charged = lived.asked("participant", 3), lived.asked("participant", 4)
    price = Amount(Decimal(120), "EUR")
    return [
        denied,
        charged,
        lived.outcome("participant", 3, denied.id, Result.DENIED),
        lived.outcome("participant", 4, charged.id, Result.CHARGED, charge=price),
        lived.outcome("host", 5, charged.id, Result.GRANTED),
    ]


def payments(lived: Lived) -> list[Arrival]:
    """Three payments, as those who made them record them."""
    told = (
        ("sponsor", "sponsor", "host", "fee", 1080),
        ("sponsor", "sponsor", "participant", "stipend", 900),
        ("participant", "participant", "host", "charge", 120),
    )
    return [
        partial(
            record_payment,
            lived.actor(by),
            stay=lived.key,
            paid=Paid(uuid4(), lived.stay.first_day, payer, payee, item, Decimal(number), "EUR"),
        )
        for by, payer, payee, item, number in told
    ]


def found(lived: Lived, arrivals: Sequence[Arrival], folder: Path) -> Any:
    """What ledger, money and balance say once all has arrived; then none of it has."""
    with transaction.atomic():
        for arrive in arrivals:
            arrive()
        told = Stay.objects.select_related(*BESIDE).get(pk=lived.stay.pk)
        record = record_of(told)
        assert record is not None
        tally(stay=told)
        written = write_dataset(folder / "dataset", stay=told).folder
        result = (
            ledger(record),
            record.notices,
            [(claim.fact, claim.state) for claim in claims(record)],
            so_far(told),
            budget_of(told, ["sponsor"]),
            balance_of(written, selection_from()).panels,
        )
        transaction.set_rollback(True)
    return result


@pytest.mark.django_db
def test_any_order_of_arrival_gives_the_same_ledger_and_balance(lived: Lived) -> None:
    events = [*hours(lived), *doors(lived)]
    arrivals = [*(partial(lived.kept, each) for each in events), *payments(lived)]

    def in_order(order: Sequence[Arrival]) -> Any:
        with TemporaryDirectory() as folder:
            return found(lived, order, Path(folder))

    known = in_order(arrivals)

    @settings(max_examples=6)
    @given(st.permutations(arrivals))
    def the_same(order: Sequence[Arrival]) -> None:
        assert in_order(order) == known

    the_same()
