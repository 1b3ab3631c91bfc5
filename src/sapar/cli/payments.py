"""`sapar payments`: payments of banks, with a report of what became of every row."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sapar.cli.output_file import REPLACE, write_new
from sapar.values.language import _
from sapar.values.unusable import UnusableError

if TYPE_CHECKING:
    from sapar.exchange.payments.layouts import Field


@click.group()
def payments() -> None:
    """Read payments of banks."""


@payments.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Also write the payments as CSV.",
)
@click.option("--currency", default="", metavar="CODE", help="Of rows that name none.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="FIELD=HEADING",
    help="What a column of the file is called; for layouts that are not known.",
)
@click.option(
    "--decimal", type=click.Choice([",", "."]), help="Sign before decimals, with --column."
)
@REPLACE
@click.pass_context
def read(  # noqa: PLR0913, PLR0917 -- its options
    context: click.Context,
    file: Path,
    out: Path | None,
    currency: str,
    columns: tuple[str, ...],
    decimal: str | None,
    *,
    replace: bool,
) -> None:
    """Read the payments of FILE: a bank's CSV, or camt.053.

    Ends with exit code 1 if a row is refused, or if entries do not lead from one balance to the
    other.
    """
    # The readers take time to load: not before the options were found sound.
    from sapar.cli.payment_tables import show_statement  # noqa: PLC0415
    from sapar.cli.terminal import console  # noqa: PLC0415
    from sapar.exchange.payments.layouts import mapped  # noqa: PLC0415
    from sapar.exchange.payments.payments_csv import payments_csv  # noqa: PLC0415
    from sapar.exchange.payments.reading import read_payments  # noqa: PLC0415

    layout = mapped(_columns(columns), decimal) if columns else None
    found = read_payments(file, currency, layout)
    if out is not None:
        write_new(payments_csv(found.payments), out, replace=replace)
    show_statement(found, console())
    if found.refused or any(each.missing for each in found.balances):
        context.exit(1)


def _columns(told: tuple[str, ...]) -> "Mapping[Field, str]":
    from sapar.exchange.payments.layouts import Field  # noqa: PLC0415 -- as above

    found = {}
    for each in told:
        name, sign, heading = each.partition("=")
        if not sign or not heading or name not in set(Field):
            raise UnusableError(
                "C09",
                "--column",
                _("{column} names no column").format(column=each),
                _("expected FIELD=HEADING with one of: {fields}").format(fields=", ".join(Field)),
            )
        found[Field(name)] = heading
    return found
