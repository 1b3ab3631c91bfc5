"""What a comparison found, as a value."""

from dataclasses import FrozenInstanceError, fields

import pytest

from sapar.agreements.mismatch.finding import mismatch
from sapar.agreements.mismatch.found import Mismatch


def test_what_was_found_cannot_be_changed_afterwards() -> None:
    found = mismatch({}, ())
    with pytest.raises(FrozenInstanceError):
        found.parties = ()  # type: ignore[misc]
    assert [each.name for each in fields(Mismatch)] == [
        *("parties", "goals", "unserved", "agreement", "parted", "unanswered", "unasked")
    ]
