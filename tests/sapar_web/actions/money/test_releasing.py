"""Tests of releasing milestones."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from tests.sapar_web.paying import Purse

from sapar.deliveries.events.delivery import Done
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.money.releasing import _fit, release_milestone
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.signing.ending import terminate_stay
from sapar_web.models import Entry, Notice, Release
from sapar_web.queries.money.milestones import retained, stages


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


def test_after_an_early_end_no_more_is_released_than_is_owed_still(purse: Purse) -> None:
    purse.first_delivered()
    purse.release()
    for name in ("mid-review", "workspace", "library-and-it"):
        purse.confirmed(Done(**purse.lived.head("host", 5), commitment=name))
    on = purse.stay.first_day + timedelta(days=20)
    terminate_stay(purse.actor("host"), key=purse.key, on=on, reason="Ill.")
    # Of the fee 1,125 are owed still, of which 1,080 were released.
    assert [each.left for each in stages(purse.record)] == [0, Decimal(45), Decimal(45)]
    # The second one is ready and takes what is left, so that nothing is held back for the third.
    assert retained(stages(purse.record)) == 0
    assert purse.release(1).amount == Decimal(45)
    assert [each.left for each in stages(purse.record)] == [0, 0, 0]
    assert retained(stages(purse.record)) == 0
    stage = replace(stages(purse.record)[2], waits_for={})
    with pytest.raises(UnfitError, match="nothing of it is owed still"):
        _fit(stage)
