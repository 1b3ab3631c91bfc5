"""What became of every row of a file of payments, on a terminal."""

from collections.abc import Sequence

from rich.console import Console

from sapar.cli.terminal import table, text
from sapar.exchange.payments.statement import Refused, Statement
from sapar.exchange.payments.wording import why
from sapar.values.language import _
from sapar.values.wording import Language

MOST = 20
"""Rows that are listed; the rest is counted."""


def show_statement(found: Statement, console: Console) -> None:
    """Print what was read, kept and refused, the sums, and what a balance lacks.

    Args:
        found: of one file.
        console: where to.
    """
    counts = (found.read, len(found.payments), len(found.refused))
    shown = table(
        _("File"), _("Layout"), _("Encoding"), _("Read"), _("Kept"), _("Refused"),
        numbers=(3, 4, 5),
    )  # fmt: skip
    names = (text(found.name), text(found.layout), text(found.encoding))
    shown.add_row(*names, *(f"{count:,}" for count in counts))
    console.print(shown)
    sums = table(_("To check against the bank"), _("Sum"), numbers=(1,))
    directions = {"in": _("came in"), "out": _("went out")}
    for (currency, direction), number in found.sums.items():
        sums.add_row(text(directions[direction]), text(f"{number:,} {currency}"))
    if found.sums:
        console.print(sums)
    _show_rows(_("Refused"), found.refused, console)
    _show_rows(_("Kept in another way"), found.notes, console)
    for each in found.balances:
        if each.missing:
            words = _("{place}: the entries lack {number} {currency} between the two balances")
            told = words.format(place=each.place, number=each.missing, currency=each.currency)
            console.print(text(told))


def _show_rows(title: str, rows: Sequence[Refused], console: Console) -> None:
    if not rows:
        return
    shown = table(title, _("Reason"), _("What stands there"))
    for each in rows[:MOST]:
        shown.add_row(text(each.place), text(why(each, Language.ENGLISH)), text(each.detail))
    console.print(shown)
    if len(rows) > MOST:
        console.print(text(_("… and {n} more").format(n=len(rows) - MOST)))
