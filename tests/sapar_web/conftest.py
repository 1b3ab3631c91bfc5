"""A PostgreSQL for the tests of the site: embedded, or the one of SAPAR_DATABASE_URL."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connections

from sapar_web.management.database.cluster import QUICK, Cluster
from sapar_web.settings.addresses import database


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL that ends with the tests."""
    given = os.environ["SAPAR_DATABASE_URL"]
    if not given.endswith(":1/none"):
        yield given
        return
    # Any account may enter this folder: PostgreSQL does not run as root.
    folder = Path(settings.MEDIA_ROOT).parent / "database"
    Path(settings.MEDIA_ROOT).parent.chmod(0o755)
    embedded = Cluster(folder, QUICK)
    embedded.start()
    yield embedded.url
    connections.close_all()
    embedded.stop()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(cluster: str) -> None:
    """Point Django at it before its test database is made."""
    connections["default"].settings_dict.update(database(cluster))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> None:
    """Let tests with real transactions empty the tables that the site itself can never empty."""
    operations = connections["default"].ops
    flushed = operations.sql_flush

    def unguarded(*arguments: Any, **options: Any) -> list[str]:
        statements = flushed(*arguments, **options)
        return [
            "SET session_replication_role = replica",
            *statements,
            "SET session_replication_role = origin",
        ]

    operations.sql_flush = unguarded  # type: ignore[method-assign]


@pytest.fixture(scope="session", autouse=True)
def static_files() -> None:
    """Static files with their hashed names, as pages ask for them."""
    call_command("collectstatic", interactive=False, verbosity=0)
