"""`sapar needs compare`: needs of all parties side by side, and what to talk about."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sapar.cli.form_option import FORM
from sapar.cli.language_option import LANGUAGE
from sapar.values.language import _
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sapar.agreements.needs.document import Needs
    from sapar.values.party import Party

FOUND = 1


@click.command()
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "--terms",
    type=click.Path(path_type=Path),
    help="Terms of reference whose clauses the needs are held against.",
)
@FORM
@LANGUAGE
@click.pass_context
def compare(
    context: click.Context, files: tuple[Path, ...], terms: Path | None, form: str, language: str
) -> None:
    """Set the needs in FILES side by side, one file a party, and print what to talk about.

    Constraints are not read. Ends with exit code 1 if there is anything to talk about.
    """
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.agreements.mismatch.agenda import agenda  # noqa: PLC0415
    from sapar.agreements.mismatch.finding import mismatch  # noqa: PLC0415
    from sapar.agreements.mismatch.publishing import published  # noqa: PLC0415
    from sapar.cli.needs_tables import show_mismatch, unfit  # noqa: PLC0415
    from sapar.cli.terminal import console  # noqa: PLC0415
    from sapar.terms.files.reading import read_terms  # noqa: PLC0415

    needs, spoken = _needs(files), Language(language)
    clauses = read_terms(terms).document.clauses if terms is not None else ()
    found = mismatch(needs, clauses)
    if form == "json":
        content = published(found, spoken) | {"unfit": unfit(needs)}
        click.echo(json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False))
    else:
        show_mismatch(found, needs, spoken, console(), without=terms is None)
    context.exit(FOUND if agenda(found) else 0)


def _needs(files: "Sequence[Path]") -> "Mapping[Party, Needs]":
    from sapar.agreements.needs.document import Needs  # noqa: PLC0415
    from sapar.terms.files.reading import read_document  # noqa: PLC0415

    found: dict[Party, Needs] = {}
    for file in files:
        stated = read_document(file, Needs).document
        if stated.party in found:
            raise UnusableError(
                "C08",
                str(file),
                _("another file states the needs of the same party: {party}").format(
                    party=stated.party.value
                ),
                _("one file a party was expected"),
            )
        found[stated.party] = stated
    return found
