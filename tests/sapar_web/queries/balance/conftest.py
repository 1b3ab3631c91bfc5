"""The balance of an invented scheme, as a snapshot keeps it."""

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.published import to_json
from sapar.dataset.demonstration import write_demonstration


@pytest.fixture(scope="module")
def text(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scheme") / "scheme"
    write_demonstration(folder, stays=30, seed=1)
    return to_json(balance_of(folder, selection_from()))
