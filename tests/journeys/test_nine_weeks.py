"""Nine weeks of an invented stay, from the log to the money, against numbers computed by hand.

The fee is 9 × 400 = 3,600 EUR, paid by milestones of 1,080, 1,440 and 1,080. Of it 1,440 EUR are
for 18 hours with the mentor. Eight hours are acknowledged; two that the mentor claims are disputed,
and the mediator finds for the visitor; then the mentor is silent. Of three seminars one was free,
one was denied, one was charged 120 EUR.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from sapar.agreements.commitments.milestones import milestones_of
from sapar.agreements.document.agreement import Agreement
from sapar.deliveries.bounds import delivered_share
from sapar.deliveries.duty import duties_of
from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.events.answers import Acknowledgement, Dispute, Resolution
from sapar.deliveries.events.delivery import Account, Desk, Done, Session
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.history import History
from sapar.deliveries.events.rows import access_rows
from sapar.deliveries.events.standing import standing
from sapar.deliveries.watch import stay_of, watch
from sapar.money.ledger.account import Account as MoneyAccount
from sapar.money.ledger.account import Book
from sapar.money.ledger.balances import outstanding
from sapar.money.ledger.milestones import Missing, releases, retained
from sapar.money.ledger.refunds import prices_of, refunds
from sapar.money.ledger.transaction import Transaction, moved
from sapar.terms.model import model_terms
from sapar.values.amount import Amount
from sapar.values.party import Party

FIRST = date(2027, 9, 6)  # a Monday
HOST, MENTOR, PARTICIPANT = Party.HOST, Party.MENTOR, Party.PARTICIPANT
SPONSOR, SENDING, THIRD = Party.SPONSOR, Party.SENDING, Party.THIRD


def on(day: int) -> date:
    return FIRST + timedelta(days=day)


def head(name: str, day: int, author: Party) -> dict[str, Any]:
    logged_at = datetime.combine(on(day), datetime.min.time(), UTC)
    return {"id": name, "on": on(day), "author": author, "logged_at": logged_at}


def confirmed(event: Event, by: Party) -> Iterator[Event]:
    yield event
    day = (event.on - FIRST).days
    yield Acknowledgement(**head(f"ok-{event.id}", day, by), of=event.id)


def mentoring() -> Iterator[Event]:
    for week in range(5):
        hours = Session(
            **head(f"week{week}", 7 * week + 1, MENTOR),
            commitment="mentor-hours",
            mentor="Dr Invented",
            minutes=120,
        )
        if week < 4:
            yield from confirmed(hours, PARTICIPANT)
    yield hours
    yield Dispute(**head("dispute", 30, PARTICIPANT), of="week4", reason="nobody came")
    yield Resolution(**head("decided", 50, THIRD), of="dispute", in_favour=PARTICIPANT)


def seminars() -> Iterator[Event]:
    said = {
        "free": {HOST: Result.GRANTED, PARTICIPANT: Result.GRANTED},
        "denied": {PARTICIPANT: Result.DENIED},
        "charged": {HOST: Result.GRANTED, PARTICIPANT: Result.CHARGED},
    }
    for day, (name, results) in enumerate(said.items(), 10):
        yield Asked(**head(name, day, PARTICIPANT), activity="seminar", commitment="seminars-free")
        for party, result in results.items():
            charge = Amount(Decimal(120), "EUR") if result is Result.CHARGED else None
            told = head(f"{name}-{party}", day + 1, party)
            yield Outcome(**told, of=name, result=result, charge=charge)


@pytest.fixture(scope="module")
def log() -> list[Event]:
    papers = [
        Done(**head(name, -10, HOST), commitment=name)
        for name in ("signed-before-travel", "mentor-named", "price-list")
    ]
    desk = Desk(**head("desk", 0, HOST), commitment="workspace")
    account = Account(**head("account", 9, HOST), commitment="library-and-it")
    review = Done(**head("review", 28, MENTOR), commitment="mid-review")
    record = Done(**head("record", 62, HOST), commitment="written-record")
    told = [*papers, desk, account, record]
    return [
        *(event for each in told for event in confirmed(each, PARTICIPANT)),
        *confirmed(review, SENDING),
        *mentoring(),
        *seminars(),
    ]


@pytest.fixture(scope="module")
def agreement() -> Agreement:
    terms = model_terms()
    return Agreement(
        terms="0" * 64, title="Invented stay", parties=(), first_day=FIRST, last_day=on(62),
        clauses=terms.clauses, money=terms.money, dispute=terms.dispute,
    )  # fmt: skip


def test_what_was_promised_and_what_came(agreement: Agreement, log: list[Event]) -> None:
    stands = standing(duties_of(agreement), log, on(70))
    hours = stands.commitments["mentor-hours"]
    assert (hours.owed, hours.claimed, hours.delivered, hours.outstanding) == (18, 10, 8, 10)
    share = delivered_share(hours.quantities)
    assert (share.low, share.high) == (pytest.approx(8 / 18), pytest.approx(8 / 18))
    free = stands.commitments["seminars-free"]
    assert (free.owed, free.delivered, free.disputed) == (3, 1, 1)
    assert stands.voids == ()
    rows = {row.request: row.outcome for row in access_rows(History(log, on(70)))}
    assert rows == {"free": "granted", "denied": "denied", "charged": None}


def test_what_was_to_be_seen_to_and_when(agreement: Agreement, log: list[Event]) -> None:
    def codes(day: int) -> set[str]:
        found = watch(stay_of(agreement), duties_of(agreement), log, on(day))
        return {notice.rule.code for notice in found} - {"V02", "V08"}

    assert codes(5) == set()
    assert codes(8) == {"V04"}  # the account is late, and is there a day later
    assert codes(10) == set()
    assert codes(13) == {"V06"}  # a seminar was charged outside the price list
    assert codes(27) == {"V06", "V07"}  # the review is due, and held a day later
    assert codes(31) == {"V06", "V09"}  # a dispute waits for the mentor
    assert codes(47) == {"V01", "V06", "V11"}  # nobody replied, and nobody was met
    assert codes(51) == {"V01", "V06"}  # the mediator decided


def test_what_it_cost(agreement: Agreement, log: list[Event]) -> None:
    stands = standing(duties_of(agreement), log, on(70)).commitments
    found = releases(milestones_of(agreement), stands)
    assert [(each.milestone.amount, each.due) for each in found] == [
        (Decimal("1080.00"), True),
        (Decimal("1440.00"), True),
        (Decimal("1080.00"), False),
    ]
    assert found[1].rests_on == (
        "review", "ok-review", "desk", "ok-desk", "account", "ok-account",
    )  # fmt: skip
    assert found[2].waits_for == {
        "mentor-hours": Missing.NOT_DELIVERED,
        "seminars-free": Missing.NOT_DELIVERED,
    }
    assert retained(found) == Decimal("1080.00")
    (refund,) = refunds(stands, prices_of(agreement))
    assert (refund.amount, refund.due) == (Amount(Decimal("160.00"), "EUR"), on(50 + 30))
    assert refund.rests_on == ("week4", "dispute", "decided")


def test_what_is_still_to_be_paid(agreement: Agreement, log: list[Event]) -> None:
    stands = standing(duties_of(agreement), log, on(70)).commitments
    ledger: list[Transaction] = []
    for place, each in enumerate(releases(milestones_of(agreement), stands)):
        if each.due:
            assert each.milestone.amount is not None
            amount = Amount(each.milestone.amount, each.milestone.currency)
            ledger += [
                moved(name=f"{book}{place}", on=on(70), book=book, payer=SPONSOR, payee=HOST,
                      item="fee", amount=amount, evidence=each.rests_on)
                for book in Book
            ]  # fmt: skip
    assert outstanding(ledger) == {}
    (refund,) = refunds(stands, prices_of(agreement))
    ledger.append(
        moved(name="refund", on=refund.since, book=Book.DUE, payer=refund.owed_by,
              payee=refund.owed_to, item="fee", amount=refund.amount, evidence=refund.rests_on)
    )  # fmt: skip
    assert outstanding(ledger) == {
        MoneyAccount(Book.DUE, HOST, "fee", "EUR"): Decimal("-160.00"),
        MoneyAccount(Book.DUE, SPONSOR, "fee", "EUR"): Decimal("160.00"),
    }
