"""Tests of claiming refunds."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from tests.sapar_web.paying import Purse
from tests.sapar_web.posting import committed

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.money.claiming import claim_refund
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Posting, RefundClaim

HOURS = "mentor-hours"


def claim(purse: Purse, party: str = "sponsor") -> RefundClaim:
    return claim_refund(purse.actor(party), stay=purse.key, commitment=HOURS)


def test_an_open_dispute_gives_no_refund(purse: Purse) -> None:
    purse.disputed()
    with pytest.raises(UnfitError, match="no resolved dispute"):
        claim(purse)


def test_a_resolved_one_gives_the_price_of_what_was_found_not_delivered(purse: Purse) -> None:
    dispute = purse.resolved()
    with committed():
        made = claim(purse)
    assert (made.amount, made.currency) == (Decimal(160), "EUR")
    assert (made.owed_by, made.owed_to, made.dispute) == ("host", "sponsor", UUID(dispute.id))
    assert made.due_on == purse.stay.first_day + timedelta(days=6 + 30)
    rows = Posting.objects.filter(transaction=made.transaction).order_by("pk")
    assert list(rows.values_list("book", "party", "item", "number")) == [
        ("due", "host", "refund", -160),
        ("due", "sponsor", "refund", 160),
    ]


def test_it_is_claimed_once_and_a_further_dispute_gives_its_own(purse: Purse) -> None:
    purse.resolved()
    claim(purse)
    with pytest.raises(UnfitError, match="no resolved dispute"):
        claim(purse)
    purse.resolved(days=9, minutes=60)
    assert claim(purse).amount == Decimal(80)


def test_who_paid_claims_it_and_nobody_else(purse: Purse) -> None:
    purse.resolved()
    for party in ("sending", "host", "participant"):
        with pytest.raises(UnfitError, match="gives you a refund"):
            claim(purse, party)
    with pytest.raises(RefusedError):
        claim_refund(purse.lived.cast.actor("outsider"), stay=purse.key, commitment=HOURS)
    with pytest.raises(RefusedError):
        claim_refund(purse.actor("host"), stay=purse.key, commitment=HOURS, party="sponsor")
