"""Tests of releasing milestones."""

from decimal import Decimal
from uuid import UUID

import pytest
from tests.sapar_web.paying import Purse

from sapar.deliveries.events.delivery import Done
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.money.releasing import release_milestone
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Entry, Notice, Release


def test_a_milestone_is_released_on_acknowledged_delivery_alone(purse: Purse) -> None:
    with pytest.raises(UnfitError, match="not acknowledged"):
        purse.release()
    told = purse.first_delivered()
    made = purse.release()
    assert (made.amount, made.currency) == (Decimal(1080), "EUR")
    assert {UUID(each.id) for each in told} <= set(made.evidence)
    assert len(made.evidence) == 6
    entry = Entry.objects.order_by("-number")[0]
    assert (entry.deed, entry.told["amount"]) == ("release_milestone", "1080.00 EUR")
    assert Notice.objects.filter(kind="money", person__email="receiver@example.org").exists()


def test_silence_releases_nothing(purse: Purse) -> None:
    for name in ("signed-before-travel", "mentor-named", "price-list"):
        purse.lived.kept(Done(**purse.lived.head("host", 1), commitment=name))
    with pytest.raises(UnfitError, match="not acknowledged"):
        purse.release()


def test_it_is_released_once(purse: Purse) -> None:
    purse.first_delivered()
    purse.release()
    with pytest.raises(UnfitError, match="already"):
        purse.release()


@pytest.mark.parametrize("party", ["sending", "host", "participant", "mentor"])
def test_the_sponsor_alone_releases_it(purse: Purse, party: str) -> None:
    purse.first_delivered()
    with pytest.raises(RefusedError):
        release_milestone(purse.actor(party), stay=purse.key, number=0)
    with pytest.raises(MissingError):
        purse.release(7)


def test_an_amendment_releases_what_it_adds_and_nothing_twice(purse: Purse) -> None:
    purse.first_delivered()
    purse.release()
    purse.amended(amount=Decimal(500))
    assert purse.release().amount == Decimal(270)
    with pytest.raises(UnfitError, match="already"):
        purse.release()
    assert sum(each.amount for each in Release.objects.all()) == Decimal(4500) * 3 / 10
