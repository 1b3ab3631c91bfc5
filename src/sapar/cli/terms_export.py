"""`sapar terms export`: terms and offers in the form of another program."""

import json
from datetime import date, datetime
from pathlib import Path

import click

from sapar.cli.output_file import REPLACE, write_new
from sapar.values.language import _
from sapar.values.unusable import UnusableError


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["ocds"]),
    required=True,
    help="Form to write: ocds, a release package of the Open Contracting Data Standard.",
)
@click.option(
    "--offer",
    "offers",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="OFFER",
    help="An offer that answers the terms; may be given again.",
)
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="File to write.")
@click.option(
    "--date",
    "on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Day of the release; that of the terms if it is left out.",
)
@click.option(
    "--ocid-prefix",
    "prefix",
    default="sapar",
    show_default=True,
    metavar="PREFIX",
    help="Prefix that a publisher registered, for the identifier of the process.",
)
@REPLACE
def export(  # noqa: PLR0913 -- one parameter for each option
    *,
    file: Path,
    form: str,  # noqa: ARG001 -- there is one form so far
    offers: tuple[Path, ...],
    out: Path | None,
    on: datetime | None,
    prefix: str,
    replace: bool,
) -> None:
    """Write the terms in FILE, with the offers that answer them, in another form."""
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.exchange.ocds.release import package  # noqa: PLC0415
    from sapar.terms.files.reading import read_document, read_terms  # noqa: PLC0415
    from sapar.terms.offers.document import Offer  # noqa: PLC0415

    terms = read_terms(file).document
    given = [read_document(each, Offer).document for each in offers]
    day = _day(on, terms.dated, file)
    text = json.dumps(package(terms, given, day, prefix), ensure_ascii=False, indent=2) + "\n"
    if out is None:
        click.echo(text, nl=False)
    else:
        write_new(text, out, replace=replace)


def _day(asked: datetime | None, dated: date | None, file: Path) -> date:
    if asked is not None:
        return asked.date()
    if dated is None:
        message = _("the terms are not dated")
        raise UnusableError("O92", str(file), message, _("say with --date which day it is"))
    return dated
