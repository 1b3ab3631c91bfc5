"""Making a process ready for the site: database, key, settings of Django."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sapar_web.management.database.account import data_folder
from sapar_web.management.database.cluster import Cluster
from sapar_web.settings.reading import values


@contextmanager
def site() -> Iterator[None]:
    """The site's process: with a database, embedded if none is named, and Django set up.

    An embedded database that this process started ends with it; one that ran already goes on.

    Raises:
        UnusableError: SET for an odd setting, DB1 where no database can be had.
    """
    given = values()
    folder = data_folder(given["SAPAR_DATA"])
    os.environ["SAPAR_DATA"] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "sapar_web.settings.django"
    if not given["SAPAR_SECRET_KEY"]:
        os.environ["SAPAR_SECRET_KEY"] = _kept_key(folder)
    cluster = None if given["SAPAR_DATABASE_URL"] else Cluster(folder)
    started = cluster is not None and cluster.start()
    try:
        if cluster is not None:
            os.environ["SAPAR_DATABASE_URL"] = cluster.url
        import django  # noqa: PLC0415 -- reads the settings that were just decided

        django.setup()
        yield
    finally:
        if cluster is not None and started:
            cluster.stop()


def _kept_key(folder: Path) -> str:
    """The key of this installation, made once and readable by its owner alone."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "secret.key"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii")
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        key = secrets.token_urlsafe(48)
        file.write(key)
    return key
