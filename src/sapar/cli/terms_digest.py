"""`sapar terms digest`: what terms of reference are named by."""

from pathlib import Path

import click

from sapar.cli.printable import printable


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def digest(files: tuple[Path, ...]) -> None:
    """Print the digest of the terms in each of FILES, and the file's name.

    It is the same for YAML and JSON of the same content, on every machine. Comments and the order
    of fields do not matter.
    """
    # The types of documents take time to load: not for the help of this command.
    from sapar.terms.document.digest import digest_of  # noqa: PLC0415
    from sapar.terms.files.reading import read_terms  # noqa: PLC0415

    found = [(digest_of(read_terms(file).document), file) for file in files]
    for each, file in found:
        click.echo(f"{each}  {printable(str(file))}")
