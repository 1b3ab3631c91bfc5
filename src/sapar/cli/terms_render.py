"""`sapar terms render`: terms of reference made to be read."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sapar.cli.language_option import LANGUAGES
from sapar.cli.output_file import write_file
from sapar.values.language import _
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language

if TYPE_CHECKING:
    from sapar.terms.document.terms import Terms
    from sapar.terms.rendering.outline import Outline

FORMATS = ("pdf", "docx", "html")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "formats",
    type=click.Choice(FORMATS),
    multiple=True,
    help=_("Form of the document; may be given several times. Default: that of --out, else pdf."),
)
@click.option(
    "--language",
    "languages",
    type=LANGUAGES,
    multiple=True,
    help=_("Language; may be given several times. Default: the first one of the terms."),
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=_("Where to write one document. Default: beside the terms, as in terms.en.pdf."),
)
def render(
    file: Path, formats: tuple[str, ...], languages: tuple[str, ...], out: Path | None
) -> None:
    """Write the terms of reference in FILE as a PDF, a Word document or a web page."""
    formats = formats or (_format_of(out),)
    _one_at_most(out, formats, languages)
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.terms.files.reading import read_terms  # noqa: PLC0415

    terms = read_terms(file).document
    wanted = [Language(each) for each in languages] or [terms.languages[0]]
    made = {
        out or beside(file, language, form): content
        for language in wanted
        for form, content in _documents(terms, language, formats)
    }
    for path in made:
        _refuse_own(path, file)
    for path, content in made.items():
        write_file(content, path)
        click.echo(_("Written: {path}").format(path=path))


def _format_of(out: Path | None) -> str:
    ending = "" if out is None else out.suffix.lower().removeprefix(".")
    return ending if ending in FORMATS else FORMATS[0]


def _one_at_most(out: Path | None, formats: tuple[str, ...], languages: tuple[str, ...]) -> None:
    if out is not None and (len(set(formats)) > 1 or len(set(languages)) > 1):
        raise click.UsageError(
            _("--out names one file: leave it out for several formats or languages")
        )


def beside(file: Path, language: Language, form: str) -> Path:
    """Where a document goes if nobody says: beside the terms, with language and form in its name.

    >>> beside(Path("terms.yaml"), Language.KAZAKH, "pdf").name
    'terms.kk.pdf'
    """
    return file.with_name(f"{file.stem}.{language}.{form}")


def _documents(
    terms: "Terms", language: Language, formats: tuple[str, ...]
) -> list[tuple[str, bytes]]:
    from sapar.terms.rendering.document import outline_of  # noqa: PLC0415 -- as above

    outline = outline_of(terms, language)
    return [(form, _writer(form)(outline)) for form in dict.fromkeys(formats)]


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
        message, reason = _("these are the terms themselves"), _("choose another name for --out")
        raise UnusableError("R02", str(path), message, reason)
