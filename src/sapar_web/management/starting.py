"""Making a process ready for the site: database, key, settings of Django."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import IO

from sapar_web.management.database.account import data_folder
from sapar_web.management.database.cluster import Cluster
from sapar_web.settings.reading import values


@contextmanager
def site() -> Iterator[None]:
    """The site's process: with a database, embedded if none is named, and Django set up.

    Raises:
        UnusableError: SET for an odd setting, DB1 where no database can be had.
    """
    given = values()
    folder = data_folder(given["SAPAR_DATA"])
    os.environ["SAPAR_DATA"] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "sapar_web.settings.django"
    if not given["SAPAR_SECRET_KEY"]:
        os.environ["SAPAR_SECRET_KEY"] = _kept_key(folder)
    with nullcontext() if given["SAPAR_DATABASE_URL"] else database(folder) as embedded:
        if embedded:
            os.environ["SAPAR_DATABASE_URL"] = embedded
        import django  # noqa: PLC0415 -- reads the settings that were just decided

        django.setup()
        yield


@contextmanager
def database(folder: Path) -> Iterator[str]:
    """The address of the embedded database, for as long as somebody uses it.

    It ends with the last process that uses it, whoever started it: also after one that was killed,
    and never with a child of one, which only serves. Each holds a part in one lock.

    Args:
        folder: of the data.

    Raises:
        UnusableError: DB1 where no database can be had.
    """
    folder.mkdir(parents=True, exist_ok=True)
    cluster, user = Cluster(folder), os.getpid()
    with (folder / ".used").open("w") as use:
        fcntl.flock(use, fcntl.LOCK_SH)
        cluster.start()
        try:
            yield cluster.url
        finally:
            if os.getpid() == user and _last(use):
                cluster.stop()


def _last(use: IO[str]) -> bool:
    """Whether nobody else uses the database; who comes now waits until it has ended."""
    try:
        fcntl.flock(use, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


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
