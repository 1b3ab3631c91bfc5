"""`sapar offer new`: a first draft of an offer."""

from pathlib import Path
from typing import Any

import click

from sapar.cli.language_option import LANGUAGE
from sapar.cli.output_file import REPLACE, write_new
from sapar.values.language import _
from sapar.values.wording import Language


@click.command()
@click.argument("terms", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="File for the draft (YAML).",
)
@click.option(
    "--role",
    type=click.Choice(["host", "contractor"]),
    default="host",
    show_default=True,
    help="As what you offer: it settles which clauses are yours to answer.",
)
@click.option("--name", metavar="NAME", help="Name of the institution that offers.")
@LANGUAGE
@REPLACE
def new(terms: Path, out: Path, *, replace: bool, **words: Any) -> None:
    """Draft an offer to TERMS with every clause unanswered and every price without an amount."""
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.terms.files.reading import read_terms  # noqa: PLC0415
    from sapar.terms.offers.document import Role  # noqa: PLC0415
    from sapar.terms.offers.drafting import draft_offer  # noqa: PLC0415

    document = read_terms(terms).document
    draft = draft_offer(document, Role(words["role"]), Language(words["language"]), words["name"])
    write_new(draft, out, replace=replace)
    click.echo(_("Draft of an offer: {path}").format(path=out))
