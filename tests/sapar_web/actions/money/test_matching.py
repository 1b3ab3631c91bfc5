"""Tests of deciding what lines of statements are."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import connection, transaction
from tests.sapar_web.paying import Purse
from tests.sapar_web.posting import committed
from tests.sapar_web.waiting import until_somebody_waits

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.money.importing import import_statement
from sapar_web.actions.money.matching import match_line, set_aside_line
from sapar_web.actions.money.recording import Settles, record_payment, reverse_payment
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import BankLine, Match, Payment, Ready
from sapar_web.models.offer import today
from sapar_web.queries.money.matching import proposals
from sapar_web.queries.money.references import reference_of


def line(purse: Purse, amount: str = "-1080.00", reference: str = "") -> BankLine:
    row = f"{today().isoformat()},{amount},EUR,Somebody,{reference}\n"
    content = b"Booking date,Amount,Currency,Counterparty,Reference\n" + row.encode()
    made = import_statement(
        purse.actor("sponsor"), terms=purse.stay.terms.key, name="s.csv", content=content
    )
    return made.lines.get()


def proposed(purse: Purse, kept: BankLine) -> list[str]:
    found, _targets, _stays = proposals(purse.stay.terms, [kept])
    return [each.expected for each in (*found.pairs, *found.ambiguous)]


def test_a_line_becomes_the_payment_of_a_released_milestone(purse: Purse) -> None:
    purse.first_delivered()
    release = purse.release()
    kept = line(purse, reference=f"fee {reference_of(release.key).lower()}")
    assert proposed(purse, kept) == [f"release:{release.key}"]
    with committed():
        made = match_line(purse.actor("sponsor"), line=kept.key, target=f"release:{release.key}")
    payment = made.payment
    assert payment is not None
    assert (payment.release, payment.origin, payment.arrived) == (release, "imported", 1080)
    assert (payment.payer, payment.payee, payment.spent_in) == ("sponsor", "host", "DE")
    assert not Ready.objects.exists()


def test_a_line_is_found_to_be_a_payment_that_was_recorded(purse: Purse) -> None:
    recorded = purse.pay()
    kept = line(purse)
    assert proposed(purse, kept) == [f"payment:{recorded.key}"]
    match_line(purse.actor("sponsor"), line=kept.key, target=f"payment:{recorded.key}")
    assert Payment.objects.count() == 1
    reverse_payment(purse.actor("sponsor"), payment=recorded.key, reason="Wrong line")
    assert Match.objects.get().ended_at is not None
    assert Ready.objects.filter(kind="match").exists()


def test_a_line_is_what_is_owed_besides_the_fee(purse: Purse) -> None:
    kept = line(purse, "-1620.00")
    (target,) = proposed(purse, kept)
    made = match_line(purse.actor("sponsor"), line=kept.key, target=target).payment
    assert made is not None
    assert (made.item, made.payee) == ("replacement-teaching", "sending")
    assert proposed(purse, line(purse, "-1620.00", "again")) == []


def test_a_line_is_decided_once_and_only_as_proposed(purse: Purse) -> None:
    purse.pay()
    kept = line(purse)
    officer = purse.actor("sponsor")
    with pytest.raises(UnfitError, match="any more"):
        match_line(officer, line=kept.key, target=f"release:{uuid4()}")
    set_aside_line(officer, line=kept.key, reason="Rent of the office")
    with pytest.raises(UnfitError, match="already"):
        set_aside_line(officer, line=kept.key, reason="Rent of the office")
    with pytest.raises(MissingError):
        set_aside_line(officer, line=uuid4(), reason="Rent")


def test_a_line_is_set_aside_with_a_reason(purse: Purse) -> None:
    kept = line(purse)
    with pytest.raises(UnfitError, match="required"):
        set_aside_line(purse.actor("sponsor"), line=kept.key, reason="")
    assert set_aside_line(purse.actor("sponsor"), line=kept.key, reason="Rent").reason == "Rent"
    assert not Ready.objects.exists()


@pytest.mark.parametrize("name", ["visitor", "observer", "receiver", "lecturer", "outsider"])
def test_the_sponsors_officer_alone_decides(purse: Purse, name: str) -> None:
    purse.pay()
    kept, actor = line(purse), purse.lived.cast.actor(name)
    with pytest.raises(RefusedError):
        match_line(actor, line=kept.key, target="payment:x")
    with pytest.raises(RefusedError):
        set_aside_line(actor, line=kept.key, reason="Rent")


def test_a_line_of_another_amount_is_found_by_its_reference(purse: Purse) -> None:
    purse.first_delivered()
    release = purse.release()
    kept = line(purse, "-500.00", reference_of(release.key))
    match_line(purse.actor("sponsor"), line=kept.key, target=f"release:{release.key}")
    assert Payment.objects.get().given == Decimal(500)
    assert Ready.objects.filter(kind="pay").exists()


@pytest.mark.django_db(transaction=True)
def test_a_line_is_not_what_somebody_records_at_the_same_moment(purse: Purse) -> None:
    purse.first_delivered()
    release, officer = purse.release(), purse.actor("sponsor")
    kept = line(purse, reference=reference_of(release.key))

    def match() -> str:
        try:
            match_line(officer, line=kept.key, target=f"release:{release.key}")
        except UnfitError as error:
            return str(error)
        finally:
            connection.close()
        return "matched"

    with ThreadPoolExecutor(1) as threads:
        with transaction.atomic():
            settles = Settles(release.key)
            record_payment(officer, stay=purse.key, paid=purse.paid(), settles=settles)
            found = threads.submit(match)
            until_somebody_waits()
        assert "any more" in found.result()
    assert Payment.objects.count() == 1
    assert proposed(purse, kept) == [f"payment:{Payment.objects.get().key}"]
