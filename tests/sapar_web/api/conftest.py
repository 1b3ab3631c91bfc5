"""The invented world of the demonstration, made once for the tests of a module."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction

from sapar_web.management.demonstration import scene


@pytest.fixture(autouse=True)
def nothing_counted() -> None:
    """No request of an earlier test counts."""
    cache.clear()


@pytest.fixture(scope="module")
def invented(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The invented world, for all tests of a module; each takes back what it does.

    A server would close its connection after a request: here it must keep what is not committed.
    """
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    with django_db_blocker.unblock(), transaction.atomic():
        scene.make()
        yield
        transaction.set_rollback(True)
    for signal in signals:
        signal.connect(close_old_connections)
