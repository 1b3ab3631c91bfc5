"""A quality report as tables on a terminal."""

from collections.abc import Iterable, Sequence

from rich.console import Console

from sapar.cli.terminal import table, text
from sapar.dataset.quality import FileRead, Quality, RuleCount, Total
from sapar.values.language import _

MOST_EXAMPLES = 3
MOST_VALUES = 8


def show_quality(quality: Quality, console: Console) -> None:
    """Print what became of every row: by file, by rule, and the sums to check against.

    Args:
        quality: the report.
        console: where to.
    """
    _show_files(quality.files, console)
    sections = (
        (_("Repaired"), quality.repaired),
        (_("Left as they are"), quality.left),
        (_("Ambiguous"), quality.ambiguous),
        (_("Refused"), quality.refusals),
        (_("Noticed and kept"), quality.noticed),
    )
    for title, rules in sections:
        _show_rules(title, rules, console)
    if quality.missing:
        missing = ", ".join(f"{each.column} {each.rows:,}" for each in quality.missing)
        console.print(text(_("Missing: {missing}").format(missing=missing)))
        console.print()
    _show_totals(quality.totals, console)


def _show_files(files: Iterable[FileRead], console: Console) -> None:
    counts = (_("Read"), _("Kept"), _("Refused"))
    shown = table(_("File"), _("Layout"), _("Encoding"), *counts, numbers=(3, 4, 5))
    for file in files:
        rows = (file.rows_read, file.rows_kept, file.rows_refused)
        names = (text(file.name), text(file.layout), text(file.encoding))
        shown.add_row(*names, *(f"{count:,}" for count in rows))
    console.print(shown)


def _show_rules(title: str, rules: Sequence[RuleCount], console: Console) -> None:
    if not rules:
        return
    shown = table(title, _("Rows"), _("Rule"), _("For example"), numbers=(1,))
    for rule in rules:
        shown.add_row(
            text(_(rule.title) + _values(rule)),
            f"{rule.rows:,}",
            text(rule.code),
            text(", ".join(rule.examples[:MOST_EXAMPLES])),
        )
    console.print(shown)


def _values(rule: RuleCount) -> str:
    if not rule.values:
        return ""
    listed = ", ".join(f"{each.value} {each.rows:,}" for each in rule.values[:MOST_VALUES])
    more = ", …" if len(rule.values) > MOST_VALUES else ""
    return f" ({listed}{more})"


def _show_totals(totals: Iterable[Total], console: Console) -> None:
    shown = table(_("To check against the source"), _("Sum"), _("Rows"), numbers=(1, 2))
    for total in totals:
        amount = (
            f"{total.amount:,.2f} {total.currency}" if total.currency else f"{total.amount:,.0f}"
        )
        shown.add_row(text(_(total.title)), amount, f"{total.rows:,}")
    console.print(shown)
