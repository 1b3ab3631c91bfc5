"""`sapar terms read`: terms that exist in prose, clause by clause."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sapar.cli.language_option import LANGUAGES
from sapar.cli.output_file import REPLACE, write_new
from sapar.values.language import _
from sapar.values.wording import Language

if TYPE_CHECKING:
    from sapar.terms.prose.survey import Survey


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Also write a draft of the terms (YAML).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print what was read.",
)
@click.option(
    "--language",
    type=LANGUAGES,
    help="Language of the whole file; told clause by clause where none is given.",
)
@REPLACE
def read(file: Path, out: Path | None, form: str, language: str | None, *, replace: bool) -> None:
    """Propose for each clause of FILE (.docx, .pdf, .html, .txt) what it may be about.

    It proposes; a person decides.
    """
    # The readers take time to load: not before the options were found sound.
    from sapar.exchange.prose.reading import read_prose  # noqa: PLC0415
    from sapar.terms.prose.drafting import draft  # noqa: PLC0415
    from sapar.terms.prose.survey import survey  # noqa: PLC0415

    found = survey(read_prose(file), Language(language) if language else None)
    if out is not None:
        write_new(draft(found), out, replace=replace)
    _print(found, form)
    if out is not None:
        click.echo(_("Draft of the terms: {path}").format(path=out), err=form == "json")


def _print(found: "Survey", form: str) -> None:
    if form == "json":
        from sapar.terms.prose.reading_json import json_of_survey  # noqa: PLC0415

        click.echo(json_of_survey(found), nl=False)
    else:
        from sapar.cli.reading_tables import print_survey  # noqa: PLC0415

        print_survey(found)
