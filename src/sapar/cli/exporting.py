"""`sapar export`: a dataset in the form of another program."""

from pathlib import Path

import click

from sapar.cli.terminal import console
from sapar.values.language import _


@click.group("export")
def exporting() -> None:
    """Write a dataset in another format."""


@exporting.command()
@click.argument("directory", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--weight",
    type=click.Choice(["people", "person_days"]),
    default="people",
    show_default=True,
    help="What an arc counts.",
)
def pajek(directory: Path, file: Path, weight: str) -> None:
    """Write the travel between countries in DIRECTORY to FILE, a Pajek network."""
    # The engine takes time to load: not before the options were found sound.
    from sapar.exchange.pajek_dataset import export_pajek  # noqa: PLC0415

    arcs = export_pajek(directory, file, weight)
    console().print(_("{arcs} arcs written to {file}").format(arcs=arcs, file=file))
