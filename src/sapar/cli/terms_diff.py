"""`sapar terms diff`: what two versions of terms of reference differ in."""

import json
from pathlib import Path

import click

from sapar.cli.language_option import LANGUAGES
from sapar.cli.printable import printable
from sapar.values.wording import Language

SAME, DIFFERENT = 0, 1


@click.command()
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@click.option(
    "--language",
    type=LANGUAGES,
    help="Language of the sentences. Default: the first one of the terms.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="A line for each difference, or one document for programs.",
)
def diff(before: Path, after: Path, language: str | None, form: str) -> int:
    """Say in words what the terms in AFTER have otherwise than those in BEFORE.

    Each clause by its name: added, removed, changed, moved; stronger or weaker for whom it is owed
    to, where that can be told. Ends with 0 if the two say the same, 1 if not.
    """
    # The types of documents take time to load: not for the help of this command.
    from sapar.terms.differences.comparing import differences  # noqa: PLC0415
    from sapar.terms.differences.record import record_of  # noqa: PLC0415
    from sapar.terms.differences.sentences import (  # noqa: PLC0415
        difference_words,
        sentence_of,
    )
    from sapar.terms.files.reading import read_terms  # noqa: PLC0415

    first, second = (read_terms(path).document for path in (before, after))
    spoken = second.languages[0] if language is None else Language(language)
    found = differences(first, second)
    if form == "json":
        record = record_of(first, second, found, spoken)
        click.echo(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        lines = [sentence_of(each, spoken) for each in found]
        for line in lines or [difference_words()["none"]["same"][spoken]]:
            click.echo(printable(line))
    return DIFFERENT if found else SAME
