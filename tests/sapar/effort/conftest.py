"""The scheme of the worked numbers: 200 hours of three parties, five roles in its outputs."""

import pytest

from sapar.effort.credit import Credits
from sapar.effort.hours import Hours
from sapar.values.party import Party


@pytest.fixture
def hours() -> dict[Party, Hours]:
    return {
        Party.SENDING: Hours(intellectual=20, administrative=60, field=40, entries=24),
        Party.HOST: Hours(intellectual=40, administrative=10, entries=10),
        Party.CONTRACTOR: Hours(administrative=30, entries=6),
    }


@pytest.fixture
def named() -> dict[Party, Credits]:
    return {
        Party.SENDING: Credits(support=2),
        Party.HOST: Credits(lead=2),
        Party.CONTRACTOR: Credits(equal=1),
    }
