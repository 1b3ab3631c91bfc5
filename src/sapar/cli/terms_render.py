"""`sapar terms render`: terms of reference made to be read."""

from pathlib import Path

import click

from sapar.cli.language_option import LANGUAGES
from sapar.cli.rendered_files import FORMAT, OUT, chosen, write_documents
from sapar.values.wording import Language


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@FORMAT
@click.option(
    "--language",
    "languages",
    type=LANGUAGES,
    multiple=True,
    help="Language; may be given several times. Default: the first one of the terms.",
)
@OUT
def render(
    file: Path, formats: tuple[str, ...], languages: tuple[str, ...], out: Path | None
) -> None:
    """Write the terms of reference in FILE as a PDF, a Word document or a web page."""
    forms = chosen(formats, languages, out)
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.terms.files.reading import read_terms  # noqa: PLC0415
    from sapar.terms.rendering.document import outline_of  # noqa: PLC0415

    terms = read_terms(file).document
    wanted = [Language(each) for each in languages] or [terms.languages[0]]
    write_documents([outline_of(terms, each) for each in wanted], forms, file, out)
