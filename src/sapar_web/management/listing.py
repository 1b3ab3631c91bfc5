"""`sapar settings`: every setting of the site with its value and meaning."""

import click

from sapar.cli.printable import printable
from sapar_web.settings.listing import SETTINGS
from sapar_web.settings.reading import values


@click.command()
def settings() -> None:
    """List the settings of the site: variables of the environment, their values and meaning."""
    found = values()
    for setting in SETTINGS:
        value = "(set)" if setting.secret and found[setting.name] else found[setting.name]
        click.echo(f"{setting.name} = {printable(str(value))}")
        click.echo(f"    {setting.help}")
