"""Clauses to be looked up, and whose promise counts for whom."""

import pytest
from tests.sapar.agreements.mismatch.conftest import clause

from sapar.agreements.mismatch.commitments import Commitments, side
from sapar.values.party import Party


def test_a_mentor_and_the_host_are_one_side_and_nobody_else_is() -> None:
    assert side(Party.HOST) == side(Party.MENTOR) == {Party.HOST, Party.MENTOR}
    assert side(Party.CONTRACTOR) == {Party.CONTRACTOR}


def test_a_clause_that_nobody_owes_is_no_commitment() -> None:
    unowed = clause("C02", "mentor", owed_by=[])
    owed = Commitments([unowed, clause("C04", "host")])
    assert [each.id for each in owed.all] == ["c04"]
    assert owed.about(["C02"]) == owed.named(["c02"]) == set()


@pytest.mark.parametrize(
    ("party", "found"), [("host", {0}), ("mentor", {0}), ("sponsor", set()), ("contractor", set())]
)
def test_clauses_are_found_by_who_owes_them(party: str, found: set[int]) -> None:
    owed = Commitments([clause("C02", "mentor"), clause("C04", "host")])
    assert owed.owed_of(Party(party), "C02") == found


def test_clauses_keep_their_order() -> None:
    given = [clause("C04", "host"), clause(None, "host"), clause("C02", "mentor")]
    owed = Commitments(given)
    assert owed.found(owed.about(["C02", "C04"])) == (given[0], given[2])
    assert owed.found(owed.named(["own"])) == (given[1],)
