"""Tests of what is owed still."""

from tests.sapar_web.signing import Table

from sapar.agreements.commitments import Claim
from sapar_web.queries.signing.owed import owed_when_it_ends


def test_what_grows_with_the_days_is_owed_for_those_that_passed(table: Table) -> None:
    table.sign_all()
    whole = owed_when_it_ends(table.version, table.stay.last_day)
    half = owed_when_it_ends(table.version, table.stay.first_day.replace(day=28))
    at = [each.commitment.clause for each in whole].index("mentor-hours")
    assert half[at].claim is Claim.ACCRUED
    assert 0 < half[at].quantity < whole[at].quantity
    assert len(half) == len(table.version.document["clauses"])
