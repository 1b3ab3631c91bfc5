"""`sapar agreement calendar`: the dates of one party as a file for calendar programs."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sapar.cli.language_option import LANGUAGES
from sapar.cli.output_file import write_file
from sapar.values.language import _
from sapar.values.party import Party
from sapar.values.wording import Language

if TYPE_CHECKING:
    from sapar.agreements.document.agreement import Agreement

PARTIES = tuple(each.value for each in Party if each is not Party.THIRD)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--party", type=click.Choice(PARTIES), required=True, help="Whose calendar it is.")
@click.option(
    "--language",
    type=LANGUAGES,
    help="Language of the events. Default: the first one of the agreement.",
)
@click.option(
    "--signed",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day of the last signature, from which some times are counted.",
)
@click.option(
    "--key",
    help="Names the stay: with it, events of a later version move. Default: terms and people.",
)
@click.option(
    "--stamp",
    type=click.DateTime(["%Y-%m-%dT%H:%M:%SZ"]),
    help="Moment (UTC) that the calendar bears. Default: now.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where to write it. Default: standard output.",
)
def calendar(  # noqa: PLR0913, PLR0917 -- one for each option
    file: Path,
    party: str,
    language: str | None,
    signed: datetime | None,
    key: str | None,
    stamp: datetime | None,
    out: Path | None,
) -> None:
    """Write the dates of one party from the agreement in FILE as iCalendar (RFC 5545)."""
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.agreements.document.agreement import Agreement  # noqa: PLC0415
    from sapar.exchange.calendar import calendar_of  # noqa: PLC0415
    from sapar.terms.files.reading import read_document  # noqa: PLC0415

    agreement = read_document(file, Agreement).document
    content = calendar_of(
        agreement,
        Party(party),
        agreement.languages[0] if language is None else Language(language),
        key=_key(agreement) if key is None else key,
        stamp=datetime.now(UTC) if stamp is None else stamp.replace(tzinfo=UTC),
        signed=None if signed is None else signed.date(),
    )
    if out is None:
        click.echo(content, nl=False)
    else:
        write_file(content, out)
        click.echo(_("Written: {path}").format(path=out))


def _key(agreement: "Agreement") -> str:
    """Terms and people, which stay when clauses and days are amended."""
    people = (f"{each.party}: {each.name}" for each in agreement.parties)
    return "\n".join([agreement.terms, *people])
