"""Tests of what is owed still, kept with the commitments of a stay that was terminated."""

from datetime import date, timedelta
from decimal import Decimal
from importlib import import_module
from typing import Any

from django.apps import apps
from tests.sapar_web.recording import Lived

from sapar_web.actions.balance.tallying import tally
from sapar_web.actions.signing.ending import terminate_stay
from sapar_web.models import Ending, OwedStill, Tally

FIELDS = ("commitment__clause", "released", "quantity", "due", "price")


def kept(lived: Lived) -> dict[str, list[Any]]:
    rows = OwedStill.objects.filter(commitment__version=lived.version).order_by("pk")
    return {name: told for name, *told in rows.values_list(*FIELDS)}


def last_day(lived: Lived) -> date:
    """After 21 of 63 days."""
    return lived.stay.first_day + timedelta(days=20)


def test_a_third_of_what_grows_is_kept_and_what_is_released(lived: Lived) -> None:
    lived.session_kept("mentor", 2)
    assert (tally(), Tally.objects.count()) == (1, 1)
    on = last_day(lived)
    terminate_stay(lived.actor("host"), key=lived.key, on=on, reason="Ill.")
    found = kept(lived)
    assert list(found) == [clause.id for clause in lived.document.clauses]
    assert found["mentor-hours"] == [False, Decimal(6), on, Decimal(480)]
    assert found["mid-review"] == [True, None, None, Decimal(0)]
    assert found["written-record"] == [False, None, on + timedelta(days=10), None]
    assert not Tally.objects.exists()


def test_stays_that_were_terminated_before_it_was_kept_have_the_same(lived: Lived) -> None:
    other = lived.without("nothing")
    fields = {"kind": "terminated", "party": "host", "reason": "Ill.", "on": last_day(lived)}
    Ending.objects.create(stay=other.stay, by=lived.stay.created_by, **fields)
    import_module("sapar_web.migrations.0028_owed_still").fill(apps, None)
    filled = kept(other)
    assert filled["mid-review"] == [True, None, None, Decimal(0)]
    terminate_stay(lived.actor("host"), key=lived.key, on=last_day(lived), reason="Ill.")
    assert filled == kept(lived)
