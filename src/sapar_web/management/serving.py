"""`sapar serve`: the site, and in small installations what is done in the background too."""

from typing import Any

import click

from sapar_web.management.starting import site


@click.command()
@click.option(
    "--processes",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Processes that serve pages; with more than one, run `sapar worker` apart.",
)
@click.option(
    "--worker/--no-worker",
    default=None,
    help="Whether the background work is done in the same process; default: with one.",
)
@click.option(
    "--migrate/--no-migrate",
    default=True,
    show_default=True,
    help="Whether the database is brought to this version first.",
)
def serve(processes: int, *, worker: bool | None, migrate: bool) -> None:
    """Serve the site until stopped; the port is that of the variable PORT."""
    beside = processes == 1 if worker is None else worker
    if beside and processes > 1:
        raise click.UsageError("with more than one process, run `sapar worker` apart")
    with site():
        from django.core.management import call_command  # noqa: PLC0415 -- needs `site`

        if migrate:
            call_command("migrate", interactive=False, verbosity=0)
        run(processes, beside=beside)


def run(processes: int, *, beside: bool) -> None:
    """Serve the site of this process until stopped; its database is up to date.

    Args:
        processes: that serve pages.
        beside: whether the background work is done in the one process.
    """
    from django.core.management import call_command  # noqa: PLC0415 -- needs `site`
    from django.db import connections  # noqa: PLC0415

    from sapar_web.management.web import Web  # noqa: PLC0415 -- models need `site`
    from sapar_web.settings.reading import values  # noqa: PLC0415

    call_command("collectstatic", interactive=False, verbosity=0)
    given: dict[str, Any] = values()
    connections.close_all()  # a connection is never shared with the processes that serve
    address = f"{given['SAPAR_HOST']}:{given['PORT']}"
    click.echo(f"Sapar: {given['SAPAR_SITE_URL']} (listening on {address}; Ctrl-C stops it)")
    Web(address, processes=processes, threads=given["SAPAR_THREADS"], worker=beside).run()
