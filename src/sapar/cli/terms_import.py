"""`sapar terms import`: terms and offers back from the form of another program."""

from pathlib import Path

import click

from sapar.cli.output_file import REPLACE, write_new
from sapar.values.language import _

FOUND = 1


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["ocds"]),
    required=True,
    help="Form to read: ocds, a release package that `sapar terms export` wrote.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="File for the terms: YAML, or JSON if its name ends in .json.",
)
@click.option(
    "--offers",
    "folder",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="DIRECTORY",
    help="Folder for the offers, one file each.",
)
@REPLACE
@click.pass_context
def importing(  # noqa: PLR0913 -- one parameter for each option
    context: click.Context,
    *,
    file: Path,
    form: str,  # noqa: ARG001 -- there is one form so far
    out: Path,
    folder: Path | None,
    replace: bool,
) -> None:
    """Read terms, and the offers that answer them, back from FILE.

    Ends with exit code 1 if one of them was changed since it was written.
    """
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.exchange.ocds.reading import read_package  # noqa: PLC0415
    from sapar.terms.files.writing import json_of, yaml_of  # noqa: PLC0415

    found = read_package(file)
    written = json_of if out.suffix.lower() == ".json" else yaml_of
    write_new(written(found.terms), out, replace=replace)
    for place, offer in enumerate(found.offers if folder else (), 1):
        assert folder is not None  # noqa: S101 -- the loop has just asked
        path = folder / f"{place:03}-{offer.id}.json"
        write_new(json_of(offer), path, replace=replace)
    for name in found.changed:
        click.echo(_("changed since it was written: {name}").format(name=name), err=True)
    context.exit(FOUND if found.changed else 0)
