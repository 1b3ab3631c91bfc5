"""`sapar migrate`: bring the database to this version of the site."""

import click

from sapar_web.management.starting import site


@click.command()
def migrate() -> None:
    """Bring the database to this version of the site; what is there is kept."""
    from django.core.management import call_command  # noqa: PLC0415 -- Django is set up by `site`

    with site():
        call_command("migrate", interactive=False, verbosity=1)
