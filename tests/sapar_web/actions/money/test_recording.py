"""Tests of recording payments and taking them back."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models import Sum
from tests.sapar_web.paying import Purse
from tests.sapar_web.posting import committed, transactions_of

from sapar.money.ledger.balances import trial
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.money.claiming import claim_refund
from sapar_web.actions.money.recording import Settles, record_payment, reverse_payment
from sapar_web.actions.money.releasing import release_milestone
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.chain import first_break
from sapar_web.models import Entry, Notice, Payment, Posting, Release, Transaction


def test_a_payment_is_recorded_once_however_often_it_is_sent(purse: Purse) -> None:
    paid, officer = purse.paid(), purse.actor("sponsor")
    with committed():
        first = record_payment(officer, stay=purse.key, paid=paid)
    again = record_payment(officer, stay=purse.key, paid=paid)
    assert (again.pk, Payment.objects.count()) == (first.pk, 1)
    assert (first.origin, first.party, first.arrived) == ("recorded", "sponsor", 1080)
    other = purse.paid(key=paid.key, given=Decimal(1), on=paid.on)
    with pytest.raises(UnfitError, match="under this key"):
        record_payment(officer, stay=purse.key, paid=other)


def test_the_other_side_is_told_and_history_has_it(purse: Purse) -> None:
    made = purse.pay()
    told = Notice.objects.filter(kind="money").values_list("person__email", flat=True)
    assert list(told) == ["receiver@example.org"]
    entry = Entry.objects.order_by("-number")[0]
    assert (entry.deed, entry.told["payment"]) == ("record_payment", str(made.key))
    assert "1080" not in str(entry.told)


def test_a_party_records_what_it_paid_or_got_and_nothing_else(purse: Purse) -> None:
    charge = {"payer": "participant", "payee": "host", "item": "charge", "given": Decimal(120)}
    assert purse.pay("participant", **charge).party == "participant"
    assert purse.pay("host", **charge).party == "host"
    with pytest.raises(UnfitError, match="your own party"):
        purse.pay("sending", **charge)


@pytest.mark.parametrize("name", ["visitor", "nobody", "outsider", "observer"])
def test_nobody_else_records_one(purse: Purse, name: str) -> None:
    actor = purse.lived.cast.actor(name)
    with pytest.raises(RefusedError):
        record_payment(actor, stay=purse.key, paid=purse.paid())


def test_there_is_no_payment_of_a_stay_that_is_not_there(purse: Purse) -> None:
    with pytest.raises(MissingError):
        record_payment(purse.actor("sponsor"), stay=uuid4(), paid=purse.paid())


def test_a_payment_settles_a_release(purse: Purse) -> None:
    purse.first_delivered()
    release = purse.release()
    officer, settles = purse.actor("sponsor"), Settles(release=release.key)
    with committed():
        made = record_payment(officer, stay=purse.key, paid=purse.paid(), settles=settles)
    assert made.release == release
    for other in (purse.paid(payee="sending"), purse.paid(item="travel")):
        with pytest.raises(UnfitError, match="between others"):
            record_payment(officer, stay=purse.key, paid=other, settles=settles)
    gone = Settles(release=uuid4())
    with pytest.raises(MissingError):
        record_payment(officer, stay=purse.key, paid=purse.paid(), settles=gone)


def test_a_refund_settles_the_oldest_claim_between_the_two(purse: Purse) -> None:
    purse.resolved()
    claim = claim_refund(purse.actor("sponsor"), stay=purse.key, commitment="mentor-hours")
    back = {"payer": "host", "payee": "sponsor", "item": "refund", "given": claim.amount}
    with pytest.raises(UnfitError, match="for something else"):
        record_payment(
            purse.actor("host"),
            stay=purse.key,
            paid=purse.paid(**{**back, "item": "other"}),
            settles=Settles(claim=claim.key),
        )
    assert purse.pay("host", **back).claim == claim
    assert purse.pay("host", **back).claim is None


def test_a_payment_is_taken_back_by_who_recorded_it_or_by_the_sponsor(purse: Purse) -> None:
    charge = {"payer": "participant", "payee": "host", "item": "charge"}
    made = purse.pay("participant", **charge)
    with pytest.raises(UnfitError, match="only who recorded it"):
        reverse_payment(purse.actor("host"), payment=made.key, reason="No")
    with pytest.raises(RefusedError):
        reverse_payment(purse.lived.cast.actor("outsider"), payment=made.key, reason="No")
    with pytest.raises(UnfitError, match="required"):
        reverse_payment(purse.actor("participant"), payment=made.key, reason=" ")
    with committed():
        reverse_payment(purse.actor("participant"), payment=made.key, reason="Twice")
    with pytest.raises(UnfitError, match="already"):
        reverse_payment(purse.actor("sponsor"), payment=made.key, reason="Twice")
    with pytest.raises(MissingError):
        reverse_payment(purse.actor("sponsor"), payment=uuid4(), reason="Twice")
    kinds = Transaction.objects.filter(stay=purse.stay).exclude(kind="due")
    assert list(kinds.order_by("pk").values_list("kind", flat=True)) == ["paid", "reversal"]


WRITERS = 50


def at_once(deed: Callable[[int], Any]) -> list[Any]:
    """What fifty writers got who do a deed at the same moment, each in a connection of its own."""
    start = Barrier(WRITERS)

    def run(place: int) -> Any:
        start.wait()
        try:
            return deed(place)
        except UnfitError as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as threads:
        return list(threads.map(run, range(WRITERS)))


@pytest.mark.django_db(transaction=True)
def test_of_fifty_writers_on_one_ledger_nothing_is_lost_and_sums_are_exact(purse: Purse) -> None:
    officer = purse.actor("sponsor")
    paid = [purse.paid(given=Decimal("0.0001") * (n + 1)) for n in range(WRITERS)]
    found = at_once(lambda n: record_payment(officer, stay=purse.key, paid=paid[n]))
    assert len({made.pk for made in found}) == WRITERS
    arrived = Posting.objects.filter(book="paid", party="host").aggregate(all=Sum("number"))
    assert arrived["all"] == Decimal("0.0001") * sum(range(1, WRITERS + 1)) == Decimal("0.1275")
    assert set(trial(transactions_of(purse.stay)).values()) == {Decimal(0)}
    assert first_break(Entry.objects.order_by("number")) is None


@pytest.mark.django_db(transaction=True)
def test_of_fifty_who_send_the_same_payment_it_is_kept_once(purse: Purse) -> None:
    officer, paid = purse.actor("sponsor"), purse.paid()
    found = at_once(lambda _n: record_payment(officer, stay=purse.key, paid=paid))
    assert {made.pk for made in found} == {Payment.objects.get().pk}
    assert Transaction.objects.filter(kind="paid").count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_fifty_who_release_one_milestone_one_does(purse: Purse) -> None:
    purse.first_delivered()
    officer = purse.actor("sponsor")
    found = at_once(lambda _n: release_milestone(officer, stay=purse.key, number=0))
    assert sum(isinstance(each, Release) for each in found) == 1
    assert Release.objects.aggregate(all=Sum("amount"))["all"] == Decimal(1080)
