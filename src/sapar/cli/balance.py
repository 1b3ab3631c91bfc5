"""`sapar balance`: six panels of a dataset, its groups side by side, or one stay."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sapar.balance.defaults import RELEASE
from sapar.cli.balance_options import question_options, shown_options
from sapar.cli.engine_choice import engine_options
from sapar.cli.language_option import SPOKEN
from sapar.values.language import _
from sapar.values.unusable import UnusableError

if TYPE_CHECKING:
    from sapar.balance.comparison import Comparison
    from sapar.balance.document import Balance


@click.command()
@click.argument("directory", type=click.Path(path_type=Path))
@question_options
@shown_options
@engine_options
@SPOKEN
def balance(  # noqa: PLR0913 -- one parameter for each option
    directory: Path,
    other: Path | None,
    order: str | None,
    weights: Path | None,
    stay: str | None,
    *,
    form: str,
    report: Path | None,
    panels: tuple[str, ...],
    top: int,
    memory: str,
    engine: str,
    spark_master: str,
    **asked: Any,
) -> None:
    """Print the balance of the dataset in DIRECTORY.

    Who had a say, who paid, what was delivered, what was gained, whose effort was credited, who
    came back? DIRECTORY is what sapar import made, or any folder with a datapackage.json of the
    same form.
    """
    # The table engine takes time to load: not before the options were found sound.
    if stay is not None:
        from sapar.cli.stay import print_stay  # noqa: PLC0415

        _only_for_holders(asked["release"])
        print_stay(directory, stay, form, report, memory)
    else:
        from sapar.balance.asking import selection_from  # noqa: PLC0415
        from sapar.balance.assembly import balance_of  # noqa: PLC0415
        from sapar.cli.ordering import ordered_by  # noqa: PLC0415

        selection = selection_from(**asked)
        balanced = partial(
            balance_of,
            selection=selection,
            engine=engine,
            spark_master=spark_master,
            memory_limit=memory,
            tell=_told,
        )
        first = ordered_by(balanced(directory), order, weights)
        result = _compared(first, None if other is None else balanced(other))
        _write(result, report)
        show(result, form, top, panels)
    if report is not None:
        click.echo(_("Report: {path}").format(path=report), err=True)


def _told(sentence: str) -> None:
    click.echo(sentence, err=True)


def _compared(first: "Balance", second: "Balance | None") -> "Balance | Comparison":
    from sapar.balance.comparison import compare  # noqa: PLC0415
    from sapar.balance.disclosure.differencing import refuse_near  # noqa: PLC0415

    if second is None:
        return first
    refuse_near(first, second)
    return compare(first, second)


def _only_for_holders(release: str) -> None:
    if release != RELEASE:
        raise UnusableError(
            "B16",
            "--release",
            _("a single stay is never released"),
            _("leave out --release, or --stay"),
        )


def _write(result: "Balance | Comparison", report: Path | None) -> None:
    from sapar.cli.report import write_report  # noqa: PLC0415

    if report is not None:
        write_report(result, report)


def show(result: "Balance | Comparison", form: str, top: int, panels: tuple[str, ...] = ()) -> None:
    """Print a balance or a comparison.

    Args:
        result: what to print.
        form: `text` for tables, else `json` or `csv`.
        top: rows of each table that could be long.
        panels: of a balance as text, those printed in full.
    """
    from sapar.balance.comparison import Comparison  # noqa: PLC0415 -- as above
    from sapar.balance.listing import to_csv  # noqa: PLC0415
    from sapar.balance.published import to_json  # noqa: PLC0415
    from sapar.cli.balance_tables import show_balance  # noqa: PLC0415
    from sapar.cli.comparison_tables import show_comparison  # noqa: PLC0415
    from sapar.cli.terminal import console  # noqa: PLC0415

    if form == "json":
        click.echo(to_json(result))
    elif form == "csv":
        click.echo(to_csv(result), nl=False)
    elif isinstance(result, Comparison):
        show_comparison(result, console())
    else:
        show_balance(result, console(), top, panels)
