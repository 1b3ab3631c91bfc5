"""Records of an invented agreement at each point of its life."""

from collections.abc import Callable

import pytest

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.lifecycle import OpenSigning, Record, Sign, apply
from sapar.agreements.readiness import GoalAcceptance
from sapar.agreements.signatures import Signed
from sapar.terms.document.terms import Terms
from sapar.values.party import Party


@pytest.fixture
def begun(terms: Terms, agreement: Agreement) -> Record:
    """A draft in which no goal was accepted yet."""
    return Record(terms, agreement)


@pytest.fixture
def ready(begun: Record, accepted: Callable[[Agreement], frozenset[GoalAcceptance]]) -> Record:
    """A draft that nothing stands in the way of."""
    return Record(begun.terms, begun.draft, goal_acceptances=accepted(begun.draft))


@pytest.fixture
def signing(ready: Record) -> Record:
    """A frozen draft that nobody has signed yet."""
    return apply(ready, OpenSigning(Party.SPONSOR))


@pytest.fixture
def active(signing: Record, signatures: Callable[[Agreement], tuple[Signed, ...]]) -> Record:
    """An agreement in force."""
    for each in signatures(signing.draft):
        signing = apply(signing, Sign(each))
    return signing
