"""`sapar needs check`: can a statement of needs be handed in?"""

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

    from sapar.agreements.needs.document import Needs
    from sapar.agreements.needs.problem import Problem
    from sapar.terms.files.reading import Read

FOUND = 1


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@FORM
@LANGUAGE
@click.pass_context
def check(context: click.Context, file: Path, form: str, language: str) -> None:
    """Say what stands in the way of handing in the statement of needs in FILE, YAML or JSON.

    Ends with exit code 1 if anything does. Texts of constraints are not printed.
    """
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.agreements.needs.document import Needs  # noqa: PLC0415
    from sapar.agreements.needs.problems import problems  # noqa: PLC0415
    from sapar.terms.files.reading import read_document  # noqa: PLC0415

    read = read_document(file, Needs)
    found = problems(read.document)
    show = _as_json if form == "json" else _as_text
    click.echo(show(file, read, found, Language(language)))
    context.exit(FOUND if found else 0)


def _as_json(
    file: Path, read: "Read[Needs]", found: "Sequence[Problem]", language: Language
) -> str:
    content: dict[str, Any] = {
        "format": "sapar-needs-check/1",
        "file": str(file),
        "party": read.document.party.value,
        "language": language.value,
        "ready": not found,
        "problems": [_problem(each, read, language) for each in found],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _problem(problem: "Problem", read: "Read[Needs]", language: Language) -> dict[str, Any]:
    told = fields_of(problem, read.marks.at(problem.path), language)
    return {"code": told["code"], "path": told["path"], "place": problem.place, **told}


def _as_text(
    file: Path, read: "Read[Needs]", found: "Sequence[Problem]", language: Language
) -> str:
    from sapar.agreements.needs.wording import phrases  # noqa: PLC0415

    phrase, name = phrases(language), printable(str(file))
    if not found:
        return phrase("report.ready", name=name)
    lines = [phrase("report.found", name=name, count=len(found))]
    lines += [line_of(name, each, read.marks.at(each.path), language) for each in found]
    return "\n".join(lines)
