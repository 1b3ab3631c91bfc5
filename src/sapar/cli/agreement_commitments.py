"""`sapar agreement commitments`: what follows from an agreement."""

import json
from datetime import date, datetime
from pathlib import Path

import click

from sapar.cli.form_option import FORM
from sapar.cli.language_option import LANGUAGE
from sapar.values.wording import Language

DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--signed",
    type=DAY,
    help="Day of the last signature, from which some times are counted.",
)
@click.option(
    "--ended",
    type=DAY,
    help="Day with which the stay ends before its time: say what is owed still.",
)
@FORM
@LANGUAGE
def commitments(
    file: Path, signed: datetime | None, ended: datetime | None, form: str, language: str
) -> None:
    """List who owes what to whom, how much over the whole stay, by when, and what is paid."""
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.agreements.commitments.publishing import published  # noqa: PLC0415
    from sapar.agreements.document.agreement import Agreement  # noqa: PLC0415
    from sapar.cli.agreement_tables import show_commitments, show_owed  # noqa: PLC0415
    from sapar.cli.terminal import console  # noqa: PLC0415
    from sapar.terms.files.reading import read_document  # noqa: PLC0415

    agreement, spoken = read_document(file, Agreement).document, Language(language)
    if form == "json":
        content = published(agreement, spoken, _day(signed), _day(ended))
        click.echo(json.dumps(content, ensure_ascii=False, indent=2))
    elif ended is None:
        show_commitments(agreement, _day(signed), spoken, console())
    else:
        show_owed(agreement, _day(signed), ended.date(), spoken, console())


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else moment.date()
