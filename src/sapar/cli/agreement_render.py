"""`sapar agreement render`: an agreement made to be read, and signed by hand."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sapar.cli.language_option import LANGUAGES
from sapar.cli.rendered_files import FORMAT, OUT, chosen, write_documents
from sapar.values.language import _
from sapar.values.wording import Language

if TYPE_CHECKING:
    from sapar.agreements.signatures import Signed


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@FORMAT
@click.option(
    "--language",
    "languages",
    type=LANGUAGES,
    multiple=True,
    help="Language; may be given several times. Default: the first one of the agreement.",
)
@click.option(
    "--beside",
    type=LANGUAGES,
    help="Second language, side by side with the first.",
)
@click.option(
    "--signatures",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Signatures to list, YAML or JSON. Default: room to sign by hand.",
)
@OUT
def render(  # noqa: PLR0913, PLR0917 -- one for each option
    file: Path,
    formats: tuple[str, ...],
    languages: tuple[str, ...],
    beside: str | None,
    signatures: Path | None,
    out: Path | None,
) -> None:
    """Write the agreement in FILE as a PDF, a Word document or a web page."""
    forms = chosen(formats, languages, out)
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.agreements.document.agreement import Agreement  # noqa: PLC0415
    from sapar.agreements.rendering.document import outline_of  # noqa: PLC0415
    from sapar.terms.files.reading import read_document  # noqa: PLC0415

    agreement = read_document(file, Agreement).document
    second = None if beside is None else Language(beside)
    if second is not None and second not in agreement.languages:
        raise click.UsageError(
            _("the agreement is not written in {language}").format(language=second.value)
        )
    given = _signatures(signatures)
    wanted = [Language(each) for each in languages] or [agreement.languages[0]]
    outlines = [outline_of(agreement, each, given, second) for each in wanted]
    write_documents(outlines, forms, file, out)


def _signatures(file: Path | None) -> "tuple[Signed, ...]":
    from sapar.agreements.signatures import Signatures  # noqa: PLC0415 -- as above
    from sapar.terms.files.reading import read_document  # noqa: PLC0415

    return () if file is None else read_document(file, Signatures).document.signatures
