"""Invented agreements of one or two clauses."""

from collections.abc import Callable
from typing import Any

import pytest

from sapar.agreements.commitments import Commitment, commitments_of
from sapar.agreements.document.agreement import Agreement


@pytest.fixture(scope="session")
def commit(agreement_with: Callable[..., Agreement]) -> Callable[..., Commitment]:
    """What one clause comes to in the stay of 84 days, 6 September to 28 November 2027."""

    def build(**fields: Any) -> Commitment:
        made = agreement_with(clauses=[{"id": "a", **fields}], money=None)
        return commitments_of(made)[0]

    return build
