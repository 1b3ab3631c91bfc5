"""The rows of the invented dataset, drawn once for all tests."""

import pytest

from sapar.dataset.demonstration.folder import Rows, rows
from sapar.dataset.demonstration.parameters import Parameters, load_parameters

SEED = 1


@pytest.fixture(scope="session")
def parameters() -> Parameters:
    return load_parameters()


@pytest.fixture(scope="session")
def tables(parameters: Parameters) -> dict[str, Rows]:
    return rows(parameters, SEED)
