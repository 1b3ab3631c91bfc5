"""`sapar offer check`: an offer held against terms."""

import json
from pathlib import Path

import click

from sapar.cli.form_option import FORM
from sapar.cli.language_option import LANGUAGE
from sapar.values.wording import Language

FOUND = 1


@click.command()
@click.argument("terms", type=click.Path(path_type=Path))
@click.argument("offer", type=click.Path(path_type=Path))
@FORM
@LANGUAGE
@click.pass_context
def check(context: click.Context, terms: Path, offer: Path, form: str, language: str) -> None:
    """Say which requirements of TERMS hold in OFFER, which fail and why, and what its fee buys.

    Ends with exit code 1 unless every requirement holds.
    """
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.cli.offer_tables import show_check  # noqa: PLC0415
    from sapar.cli.terminal import console  # noqa: PLC0415
    from sapar.terms.files.reading import read_document, read_terms  # noqa: PLC0415
    from sapar.terms.offers.checking import check_offer  # noqa: PLC0415
    from sapar.terms.offers.document import Offer  # noqa: PLC0415
    from sapar.terms.offers.publishing import published  # noqa: PLC0415

    asked, given = read_terms(terms).document, read_document(offer, Offer).document
    report = check_offer(asked, given)
    if form == "json":
        content = published(report, Language(language))
        click.echo(json.dumps(content, ensure_ascii=False, indent=2))
    else:
        show_check(report, Language(language), console())
    context.exit(0 if report.holds else FOUND)
