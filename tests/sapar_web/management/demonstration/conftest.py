"""The invented world, made once for all tests of it: to make it takes ten seconds."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.sapar_web.invented import staged

from sapar_web.management.demonstration import scene


@pytest.fixture(scope="package")
def invented(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The world, for tests that take back what they do.

    A test that asks for it is marked `xdist_group("demonstration")`, so that one worker makes it.
    """
    with django_db_blocker.unblock():
        assert not scene.is_there()
    with staged(django_db_blocker):
        yield
