"""Tests of refunds."""

from decimal import Decimal
from uuid import UUID

from tests.sapar_web.paying import Purse

from sapar_web.actions.money.claiming import claim_refund
from sapar_web.queries.money.refunds import claimable


def test_what_a_resolution_found_not_delivered_may_be_claimed(purse: Purse) -> None:
    assert claimable(purse.record) == ()
    purse.disputed()
    assert claimable(purse.record) == ()
    dispute = purse.resolved(days=9)
    (found,) = claimable(purse.record)
    assert (found.commitment, found.amount, found.currency) == (
        "mentor-hours",
        Decimal(160),
        "EUR",
    )
    assert (found.owed_by, found.owed_to, found.dispute) == ("host", "sponsor", UUID(dispute.id))
    assert len(found.evidence) == 3


def test_what_was_claimed_is_taken_off(purse: Purse) -> None:
    purse.resolved()
    claim_refund(purse.actor("sponsor"), stay=purse.key, commitment="mentor-hours")
    assert claimable(purse.record) == ()
    purse.resolved(days=9, minutes=60)
    (found,) = claimable(purse.record)
    assert found.amount == Decimal(80)
