"""`sapar balance`: who travels to whom, who pays, who receives, and is it mutual?"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sapar.balance.defaults import CURRENCY, DRAWS, SEED
from sapar.cli.engine_choice import engine_options
from sapar.values.language import _

if TYPE_CHECKING:
    from sapar.balance.comparison import Comparison
    from sapar.balance.document import Balance


@click.command()
@click.argument("directory", type=click.Path(path_type=Path))
@click.option("--by", metavar="DIMENSION", help=_("Group by this (host_country, year, …)."))
@click.option(
    "--where",
    "conditions",
    multiple=True,
    metavar="DIMENSION=VALUE[,VALUE]",
    help=_("Keep only these stays; may be given several times, and all must hold."),
)
@click.option("--weight", metavar="UNIT", help=_("person_days, people or stays."))
@click.option("--currency", default=CURRENCY, show_default=True, help=_("Sum money in this."))
@click.option(
    "--groups",
    "group_files",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE.toml",
    help=_("Country groups of your own, to use after --by and --where."),
)
@click.option(
    "--compare",
    "other",
    type=click.Path(path_type=Path),
    metavar="DIRECTORY",
    help=_("Set this other dataset beside it."),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=_("What is printed."),
)
@click.option(
    "--out",
    "report",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.html",
    help=_("Also write the report: one page, no scripts, made to be printed."),
)
@click.option(
    "--top",
    type=click.IntRange(1),
    default=15,
    show_default=True,
    help=_("Rows of each printed table that could be long."),
)
@click.option(
    "--seed",
    type=click.IntRange(0),
    default=SEED,
    show_default=True,
    help=_("Seed of the resampling behind intervals."),
)
@click.option(
    "--draws",
    type=click.IntRange(100, 100_000),
    default=DRAWS,
    show_default=True,
    help=_("Resamples behind each interval."),
)
@engine_options
def balance(  # noqa: PLR0913 -- one parameter for each option
    directory: Path,
    other: Path | None,
    form: str,
    report: Path | None,
    top: int,
    *,
    engine: str,
    spark_master: str,
    **asked: Any,
) -> None:
    """Print the balance of the dataset in DIRECTORY.

    Who travels to whom, who pays, who receives, and is it mutual? DIRECTORY is what sapar import
    made, or any folder with a datapackage.json of the same form.
    """
    # The table engine takes time to load: not before the options were found sound.
    from sapar.balance.asking import selection_from  # noqa: PLC0415
    from sapar.balance.assembly import balance_of  # noqa: PLC0415
    from sapar.balance.comparison import compare  # noqa: PLC0415
    from sapar.cli.report import write_report  # noqa: PLC0415

    selection = selection_from(**asked)
    balanced = partial(
        balance_of, selection=selection, engine=engine, spark_master=spark_master, tell=_told
    )
    first = balanced(directory)
    result = first if other is None else compare(first, balanced(other))
    if report is not None:
        write_report(result, report)
    show(result, form, top)
    if report is not None:
        click.echo(_("Report: {path}").format(path=report), err=True)


def _told(sentence: str) -> None:
    click.echo(sentence, err=True)


def show(result: "Balance | Comparison", form: str, top: int) -> None:
    """Print a balance or a comparison as tables (`text`) or in the published form (`json`)."""
    from sapar.balance.comparison import Comparison  # noqa: PLC0415 -- as above
    from sapar.balance.published import to_json  # noqa: PLC0415
    from sapar.cli.balance_tables import show_balance  # noqa: PLC0415
    from sapar.cli.comparison_tables import show_comparison  # noqa: PLC0415
    from sapar.cli.terminal import console  # noqa: PLC0415

    if form == "json":
        click.echo(to_json(result))
    elif isinstance(result, Comparison):
        show_comparison(result, console())
    else:
        show_balance(result, console(), top)
