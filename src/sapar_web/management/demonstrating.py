"""`sapar demonstrate`: the site with an invented world in it."""

import os
import shutil
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import click

from sapar.values.unusable import UnusableError
from sapar_web.management.database.account import data_folder
from sapar_web.management.starting import site
from sapar_web.settings.reading import values

MARK = "demonstration"
"""File by which a folder of a demonstration is known: nothing else is ever reset."""


@click.command()
@click.option("--reset", is_flag=True, help="Begin anew: what was done in the demonstration goes.")
def demonstrate(*, reset: bool) -> None:
    """Serve the site with invented people, terms and offers, until stopped.

    A second run keeps what was done in the first. It uses an embedded database of its own.
    """
    folder = _folder()
    if reset and folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).touch()
    os.environ |= {"SAPAR_DATA": str(folder), "SAPAR_DEMO": "yes", "SAPAR_LOG_FORMAT": "text"}
    os.environ.setdefault("SAPAR_LOG_LEVEL", "WARNING")
    with site():
        _make()
        from sapar_web.management.serving import run  # noqa: PLC0415 -- needs `site`

        run(processes=1, beside=True)


def _folder() -> Path:
    """The folder of the demonstration: its own, never that of an installation.

    Raises:
        UnusableError: SET if a database is named, or the folder holds something else.
    """
    given = values()
    if given["SAPAR_DATABASE_URL"]:
        reason = "a demonstration never writes into a database of yours: unset it"
        raise UnusableError("SET", "SAPAR_DATABASE_URL", "it is set", reason)
    folder = data_folder(given["SAPAR_DATA"]) / "demo"
    if folder.exists() and not (folder / MARK).exists():
        raise UnusableError("SET", str(folder), "it holds something else", "name another folder")
    return folder


def _make() -> None:
    """Bring the database up to date and make the invented world, unless it is there."""
    from django.core.management import call_command  # noqa: PLC0415 -- needs `site`

    from sapar_web.management.demonstration import balance, scene  # noqa: PLC0415

    call_command("migrate", interactive=False, verbosity=0)
    if not scene.is_there():
        click.echo("Making the invented world: people, terms of reference, offers …")
        _apart(scene.make)
    if not balance.is_there():
        click.echo("Making the invented scheme and its balance …")
        _apart(balance.make)


def _apart(make: Callable[[], None]) -> None:
    """Do something in a process of its own.

    DuckDB keeps threads, and so does Typst, which sets every PDF that is signed. A process that
    serves is made by forking this one: it would have what they work on without the threads, wait
    for them for ever at the first PDF, and break when it ends.
    """
    from django.db import connections  # noqa: PLC0415 -- needs `site`

    connections.close_all()
    apart = get_context("fork").Process(target=make)
    apart.start()
    apart.join()
    if apart.exitcode != 0:
        raise SystemExit(apart.exitcode or 1)
