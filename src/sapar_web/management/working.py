"""`sapar worker`: what is done in the background, apart from the web."""

import click

from sapar_web.management.starting import site


@click.command()
def worker() -> None:
    """Send mail and do what else waits in the queue, until stopped."""
    with site():
        from sapar_web.management.queue import run_worker  # noqa: PLC0415 -- models need `site`

        run_worker(signals=True)
