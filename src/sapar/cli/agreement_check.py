"""`sapar agreement check`: does anything in an agreement stand in the way of signing it?"""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sapar.cli.form_option import FORM
from sapar.cli.language_option import LANGUAGE
from sapar.cli.placed_problems import fields_of, line_of
from sapar.cli.printable import printable
from sapar.values.wording import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sapar.agreements.document.agreement import Agreement
    from sapar.agreements.obstacle import Obstacle
    from sapar.terms.files.marks import Mark
    from sapar.terms.files.reading import Read
    from sapar.values.problem import Path as Way

FOUND = 1


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--terms",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Terms of reference that it is made under: their gates, days and lengths are asked.",
)
@FORM
@LANGUAGE
@click.pass_context
def check(context: click.Context, file: Path, terms: Path | None, form: str, language: str) -> None:
    """Say what in the agreement in FILE, YAML or JSON, stands in the way of signing it.

    Whether parties accepted its goals, no file says. Ends with exit code 1 if anything is in the
    way.
    """
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.agreements.document.agreement import Agreement  # noqa: PLC0415
    from sapar.agreements.readiness import of_document, of_terms  # noqa: PLC0415
    from sapar.terms.files.reading import read_document, read_terms  # noqa: PLC0415

    read = read_document(file, Agreement)
    found = [*of_document(read.document)]
    if terms is not None:
        found += of_terms(read.document, read_terms(terms).document)
    if form == "json":
        click.echo(_as_json(read, found, Language(language), held=terms is not None))
    else:
        click.echo(_as_text(file, read, found, Language(language), held=terms is not None))
    context.exit(FOUND if found else 0)


def _as_json(
    read: "Read[Agreement]", found: "Sequence[Obstacle]", language: Language, *, held: bool
) -> str:
    from sapar.terms.document.digest import digest_of  # noqa: PLC0415 -- as above

    content: dict[str, Any] = {
        "format": "sapar-agreement-check/1",
        "agreement": str(digest_of(read.document)),
        "language": language.value,
        "held_against_terms": held,
        "ready": not found,
        "obstacles": [fields_of(each, mark_of(each.path, read), language) for each in found],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _as_text(
    file: Path,
    read: "Read[Agreement]",
    found: "Sequence[Obstacle]",
    language: Language,
    *,
    held: bool,
) -> str:
    from sapar.agreements.wording import phrases  # noqa: PLC0415 -- as above
    from sapar.terms.document.digest import digest_of  # noqa: PLC0415

    phrase, name = phrases(language), printable(str(file))
    lines = [phrase("report.found", name=name, count=len(found))] if found else []
    lines += [line_of(name, each, mark_of(each.path, read), language) for each in found]
    if not found:
        lines.append(phrase("report.ready", name=name))
    if not held:
        lines.append(phrase("report.no_terms"))
    return "\n".join([*lines, phrase("report.digest", digest=digest_of(read.document))])


def mark_of(path: "Way", read: "Read[Agreement]") -> "Mark":
    """Where a part stands in the file: goals and clauses are named by identifier, not by place."""
    steps = list(path)
    if len(steps) > 1 and steps[0] in ("goals", "clauses"):
        names = [each.id for each in getattr(read.document, str(steps[0]))]
        steps[1:2] = [names.index(str(steps[1]))] if steps[1] in names else []
    return read.marks.at(tuple(steps))
