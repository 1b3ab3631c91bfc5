"""`sapar catalogue export`: the whole catalogue as a file."""

from pathlib import Path

import click

from sapar.cli.output_file import write_file


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "json"]),
    required=True,
    help="A line for each commitment, or one JSON document.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to; printed where no file is given. A file of that name is replaced.",
)
def export(form: str, out: Path | None) -> None:
    """Write the catalogue in all three languages."""
    from sapar.standards.catalogue.listing import to_csv, to_json  # noqa: PLC0415
    from sapar.standards.catalogue.loading import catalogue  # noqa: PLC0415

    entries = catalogue()
    content = to_csv(entries) if form == "csv" else to_json(entries)
    if out is None:
        click.echo(content, nl=False)
    else:
        write_file(content, out)
