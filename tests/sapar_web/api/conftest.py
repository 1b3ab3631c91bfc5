"""The invented world of the demonstration, made once for the tests of a module."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.sapar_web.invented import world


@pytest.fixture(scope="module")
def invented(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The invented world, for all tests of a module; each takes back what it does."""
    with world(django_db_blocker):
        yield
