"""`sapar offer compare`: offers side by side."""

import json
from pathlib import Path

import click

from sapar.cli.language_option import LANGUAGE
from sapar.values.wording import Language


@click.command()
@click.argument("terms", type=click.Path(path_type=Path))
@click.argument("offers", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="What is printed.",
)
@LANGUAGE
def compare(terms: Path, offers: tuple[Path, ...], form: str, language: str) -> None:
    """Set OFFERS to TERMS side by side: answers where they differ, what each costs and buys.

    Offers stand in the order of their names. None is ranked, and there is no score.
    """
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.cli.offer_comparison import show_comparison  # noqa: PLC0415
    from sapar.cli.offer_lines import comparison_csv  # noqa: PLC0415
    from sapar.cli.terminal import console  # noqa: PLC0415
    from sapar.terms.files.reading import read_document, read_terms  # noqa: PLC0415
    from sapar.terms.offers.comparing import compare_offers  # noqa: PLC0415
    from sapar.terms.offers.document import Offer  # noqa: PLC0415
    from sapar.terms.offers.published_comparison import comparison_published  # noqa: PLC0415

    asked = read_terms(terms).document
    found = compare_offers(asked, [read_document(each, Offer).document for each in offers])
    if form == "json":
        content = comparison_published(found, Language(language))
        click.echo(json.dumps(content, ensure_ascii=False, indent=2))
    elif form == "csv":
        click.echo(comparison_csv(found, Language(language)), nl=False)
    else:
        show_comparison(found, Language(language), console())
