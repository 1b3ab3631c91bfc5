"""`sapar check`: are terms of reference fair, clear and whole?"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sapar.cli.language_option import LANGUAGE
from sapar.values.language import _
from sapar.values.wording import Language

if TYPE_CHECKING:
    from sapar.cli.check_result import Checked
    from sapar.terms.checks import Rule

FOUND = 1


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    show_default=True,
    help="What is printed.",
)
@click.option("--fix", is_flag=True, help="Fill into FILE what the catalogue says.")
@LANGUAGE
@click.option(
    "--select",
    metavar="CODES",
    help="Ask only these rules, as in L03,M01 or, for a family, L.",
)
@click.option("--ignore", metavar="CODES", help="Do not ask these rules; a gate is always asked.")
@click.option("--explain", metavar="CODE", help="Say what a rule is about, and check nothing.")
@click.pass_context
def check(  # noqa: PLR0913, PLR0917 -- one argument for each option
    ctx: click.Context,
    file: Path | None,
    form: str,
    language: str,
    select: str | None,
    ignore: str | None,
    explain: str | None,
    *,
    fix: bool,
) -> None:
    """Check the terms of reference in FILE, YAML or JSON.

    Ends with exit code 1 if there is an error or a warning that nobody waived; notes do not count.
    Codes and their meaning: docs/reference/checks.md.
    """
    # The libraries of documents take time to load: not before the options were found sound.
    from sapar.cli.check_choice import chosen, explained  # noqa: PLC0415

    spoken = Language(language)
    if explain is not None:
        click.echo(explained(explain, spoken))
        return
    rules = chosen(select, ignore)
    if file is None:
        raise click.UsageError(_("Missing argument 'FILE'."), ctx)
    result = _checked(file, rules, fix=fix)
    click.echo(_printed(result, form, spoken), nl=False)
    ctx.exit(0 if result.report.clean else FOUND)


def _checked(file: Path, rules: "tuple[Rule, ...]", *, fix: bool) -> "Checked":
    from sapar.cli.check_result import checked, mended  # noqa: PLC0415

    return mended(file, rules) if fix else checked(file, rules)


def _printed(result: "Checked", form: str, language: Language) -> str:
    if form == "sarif":
        from sapar.cli.check_sarif import sarif  # noqa: PLC0415

        return sarif(result, language)
    if form == "json":
        from sapar.cli.check_json import as_json  # noqa: PLC0415

        return as_json(result, language)
    from sapar.cli.check_text import as_text  # noqa: PLC0415

    return as_text(result, language)
