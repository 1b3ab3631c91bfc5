"""Tests of what money waits for."""

from datetime import timedelta
from decimal import Decimal

from tests.sapar_web.paying import Purse

from sapar.values.party import Party
from sapar_web.actions.money.claiming import claim_refund
from sapar_web.actions.money.readying import ready_again
from sapar_web.actions.money.recording import Settles, record_payment, reverse_payment
from sapar_web.actions.signing.ending import terminate_stay
from sapar_web.models import Notice, Ready
from sapar_web.queries.money.milestones import stages


def waits(purse: Purse) -> set[tuple[str, str, str]]:
    rows = Ready.objects.filter(stay=purse.stay)
    return set(rows.values_list("kind", "party", "organisation__name"))


MINISTRY = "Ministry of Higher Education (invented)"
HOST = "Riverside University (invented)"


def test_a_milestone_waits_to_be_released_and_then_to_be_paid(purse: Purse) -> None:
    ready_again(purse.key)
    assert waits(purse) == set()
    purse.first_delivered()
    ready_again(purse.key)
    assert waits(purse) == {("release", "sponsor", MINISTRY)}
    release = purse.release()
    assert waits(purse) == {("pay", "sponsor", MINISTRY)}
    made = record_payment(
        purse.actor("sponsor"), stay=purse.key, paid=purse.paid(), settles=Settles(release.key)
    )
    assert waits(purse) == set()
    reverse_payment(purse.actor("sponsor"), payment=made.key, reason="Never arrived")
    assert waits(purse) == {("pay", "sponsor", MINISTRY)}


def test_a_refund_waits_to_be_claimed_and_then_to_be_paid(purse: Purse) -> None:
    purse.resolved()
    ready_again(purse.key)
    assert waits(purse) == {("claim", "sponsor", MINISTRY)}
    claim = claim_refund(purse.actor("sponsor"), stay=purse.key, commitment="mentor-hours")
    assert waits(purse) == {("refund", "host", HOST)}
    purse.pay("host", payer="host", payee="sponsor", item="refund", given=claim.amount)
    assert waits(purse) == set()


def test_what_waits_on_keeps_its_place_and_is_told_once(purse: Purse) -> None:
    purse.first_delivered()
    ready_again(purse.key)
    before = Ready.objects.get(stay=purse.stay)
    told = Notice.objects.filter(kind="money").count()
    ready_again(purse.key)
    assert Ready.objects.get(stay=purse.stay).pk == before.pk
    assert Notice.objects.filter(kind="money").count() == told == 1


def test_what_was_released_waits_on_who_owed_it_then(purse: Purse) -> None:
    purse.first_delivered()
    purse.release()
    purse.amended(paid_by=Party.SENDING)
    ready_again(purse.key)
    assert waits(purse) == {("pay", "sponsor", MINISTRY)}


def test_after_an_early_end_a_release_waits_until_what_is_owed_still_is_paid(
    purse: Purse,
) -> None:
    purse.first_delivered()
    release = purse.release()
    on = purse.stay.first_day + timedelta(days=9)
    terminate_stay(purse.actor("host"), key=purse.key, on=on, reason="Ill.")
    # After 10 of 63 days 3,375 * 10/63 are owed still, of 1,080 that were released.
    assert waits(purse) == {("pay", "sponsor", MINISTRY)}
    assert stages(purse.record)[0].unpaid == Decimal("535.71")
    part = purse.paid(given=Decimal("535.71"))
    record_payment(purse.actor("sponsor"), stay=purse.key, paid=part, settles=Settles(release.key))
    assert (stages(purse.record)[0].unpaid, waits(purse)) == (0, set())
    purse.pay("host", payer="host", payee="sponsor", given=Decimal(100))
    assert waits(purse) == {("pay", "sponsor", MINISTRY)}
