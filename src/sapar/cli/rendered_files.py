"""Documents made to be read, written beside the file that they are made of, or where one asks."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sapar.cli.output_file import write_file
from sapar.values.language import _
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language

if TYPE_CHECKING:
    from sapar.terms.rendering.outline import Outline

FORMATS = ("pdf", "docx", "html")

FORMAT = click.option(
    "--format",
    "formats",
    type=click.Choice(FORMATS),
    multiple=True,
    help="Form of the document; may be given several times. Default: that of --out, else pdf.",
)
OUT = click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where to write one document. Default: beside the file, as in terms.en.pdf.",
)


def chosen(formats: tuple[str, ...], languages: tuple[str, ...], out: Path | None) -> list[str]:
    """The forms to write: those asked for, else that of the ending of `out`, else PDF.

    Raises:
        click.UsageError: if `out` names one file, and more than one is asked for.
    """
    formats = formats or (_format_of(out),)
    if out is not None and (len(set(formats)) > 1 or len(set(languages)) > 1):
        raise click.UsageError(
            _("--out names one file: leave it out for several formats or languages")
        )
    return list(dict.fromkeys(formats))


def _format_of(out: Path | None) -> str:
    ending = "" if out is None else out.suffix.lower().removeprefix(".")
    return ending if ending in FORMATS else FORMATS[0]


def beside(file: Path, language: Language, form: str) -> Path:
    """Where a document goes if nobody says: beside the file, with language and form in its name.

    >>> beside(Path("terms.yaml"), Language.KAZAKH, "pdf").name
    'terms.kk.pdf'
    """
    return file.with_name(f"{file.stem}.{language}.{form}")


def write_documents(
    outlines: "Iterable[Outline]", formats: Iterable[str], file: Path, out: Path | None
) -> None:
    """Make all documents, then write them; each is written whole or not at all.

    Args:
        outlines: one for each language.
        formats: of each.
        file: that they are made of.
        out: where the only one goes; None for beside the file.

    Raises:
        UnusableError: R02 if a document has the name of the file itself, C01 if it cannot be
            written.
    """
    forms = list(formats)
    made = {
        out or beside(file, outline.language, form): _writer(form)(outline)
        for outline in outlines
        for form in forms
    }
    for path in made:
        _refuse_own(path, file)
    for path, content in made.items():
        write_file(content, path)
        click.echo(_("Written: {path}").format(path=path))


def _writer(form: str) -> "Callable[[Outline], bytes]":
    """The writer of a form; only the libraries that it needs are loaded."""
    if form == "html":
        from sapar.terms.rendering.page import page_of  # noqa: PLC0415

        return page_of
    if form == "docx":
        from sapar.terms.rendering.word import word_of  # noqa: PLC0415

        return word_of
    from sapar.terms.rendering.pdf import pdf_of  # noqa: PLC0415

    return pdf_of


def _refuse_own(path: Path, file: Path) -> None:
    if path.exists() and path.samefile(file):
        message = _("this is the document that it is made of")
        raise UnusableError("R02", str(path), message, _("choose another name for --out"))
