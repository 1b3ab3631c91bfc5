"""`sapar rates`: rates of exchange of central banks, as the table `rates` of a dataset."""

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sapar.cli.output_file import REPLACE, write_new
from sapar.values.language import _, mark

if TYPE_CHECKING:
    from sapar.exchange.rates.daily import DailyRates

REASONS = {
    "not-a-day": mark("a day was expected"),
    "not-a-rate": mark("a number above zero was expected"),
    "rate-twice": mark("the file tells two different rates of one day: neither is kept"),
}
MOST = 20
"""Refused cells that are listed; the rest is counted."""


@click.group()
def rates() -> None:
    """Read rates of exchange of central banks."""


@rates.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the rates as CSV, units of the currency per euro.",
)
@click.option(
    "--by",
    type=click.Choice(["month", "day"]),
    default="month",
    show_default=True,
    help="Each day, or the mean of each month as in the table rates.",
)
@REPLACE
@click.pass_context
def read(context: click.Context, file: Path, out: Path | None, by: str, *, replace: bool) -> None:
    """Read FILE: rates of the European Central Bank (CSV, zip) or Kazakhstan's (XML).

    Ends with exit code 1 if a cell is refused.
    """
    from sapar.exchange.rates.reading import read_rates  # noqa: PLC0415 -- takes time to load

    found = read_rates(file)
    if out is not None:
        write_new(_csv(found, by), out, replace=replace)
    _show(found)
    if found.refused:
        context.exit(1)


def _csv(found: "DailyRates", by: str) -> str:
    from sapar.exchange.rates.daily import monthly  # noqa: PLC0415 -- takes time to load

    days = ((each.currency, each.on.isoformat(), each.per_euro) for each in found.rates)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("currency", by, "per_euro"))
    writer.writerows(days if by == "day" else monthly(found.rates))
    return out.getvalue()


def _show(found: "DailyRates") -> None:
    from sapar.cli.terminal import console, table, text  # noqa: PLC0415 -- takes time to load

    screen = console()
    days = sorted(each.on.isoformat() for each in found.rates)
    counts = (len({each.currency for each in found.rates}), len(found.rates), found.absent)
    shown = table(
        _("File"), _("Layout"), _("First day"), _("Last day"), _("Currencies"), _("Rates"),
        _("Without a rate"), _("Refused"), numbers=(4, 5, 6, 7),
    )  # fmt: skip
    ends = (days[0], days[-1]) if days else ("–", "–")
    names = (text(each) for each in (found.name, found.layout, *ends))
    shown.add_row(*names, *(f"{count:,}" for count in (*counts, len(found.refused))))
    screen.print(shown)
    for each in found.refused[:MOST]:
        screen.print(text(f"{each.place}: {each.detail}: {_(REASONS[each.code])}"))
    if len(found.refused) > MOST:
        screen.print(text(_("… and {n} more").format(n=len(found.refused) - MOST)))
