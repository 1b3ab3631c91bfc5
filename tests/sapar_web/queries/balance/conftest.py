"""The balance of an invented scheme, as a snapshot keeps it."""

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balances_of
from sapar.balance.published import to_json
from sapar.dataset.demonstration import write_demonstration
from sapar.values.wording import Language


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    """By language."""
    folder = tmp_path_factory.mktemp("scheme") / "scheme"
    write_demonstration(folder, stays=30, seed=1)
    told = balances_of(folder, selection_from(), Language)
    return {language: to_json(each) for language, each in told.items()}


@pytest.fixture(scope="module")
def text(texts):
    """In English."""
    return texts[Language.ENGLISH]
