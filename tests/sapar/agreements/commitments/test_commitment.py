from collections.abc import Callable
from dataclasses import FrozenInstanceError

import pytest

from sapar.agreements.commitments import Commitment


def test_it_is_what_was_signed_and_stays_so(commit: Callable[..., Commitment]) -> None:
    found = commit(quantity=2, unit="hour", per="week")
    with pytest.raises(FrozenInstanceError):
        found.quantity = None  # type: ignore[misc]
