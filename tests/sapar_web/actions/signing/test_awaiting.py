"""Tests of the version that waits."""

import pytest
from django.db import transaction
from tests.sapar_web.signing import Table

from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.signing.awaiting import locked_waiting, require_awaited, require_same


def test_the_latest_version_waits(table: Table) -> None:
    later = table.amend_before_it_is_signed()
    with transaction.atomic():
        found = locked_waiting(table.key)
    assert (found.standing.version, found.stay, found.agreement.stay) == (
        later,
        table.stay,
        table.stay,
    )


def test_before_a_version_is_frozen_nothing_waits(cast, stay) -> None:
    with pytest.raises(MissingError), transaction.atomic():
        locked_waiting(stay.key)


def test_another_digest_is_stale_and_a_party_that_is_not_asked_unfit(table: Table) -> None:
    with transaction.atomic():
        found = locked_waiting(table.key)
    require_same(found, table.version.digest)
    require_awaited(found, "host")
    with pytest.raises(StaleError):
        require_same(found, "0" * 64)
    with pytest.raises(UnfitError):
        require_awaited(found, "contractor")
