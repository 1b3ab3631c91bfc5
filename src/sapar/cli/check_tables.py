"""What checks found, as tables on the terminal."""

from sapar.cli.terminal import console, table, text
from sapar.dataset.checking import CheckReport, Outcome
from sapar.values.finding import Severity
from sapar.values.language import _, ngettext


def print_report(report: CheckReport) -> None:
    """Print each check that found something, its findings, and the sum in one line."""
    out = console()
    for outcome in report.outcomes:
        out.print(text(_heading(outcome), "bold"))
        out.print(text(_(outcome.check.explanation)))
        if outcome.violations:
            out.print(_findings(outcome))
        if hidden := outcome.total - len(outcome.violations):
            out.print(text(_("and {hidden} more").format(hidden=f"{hidden:,}")))
        out.print()
    out.print(text(_sum(report)))


def _heading(outcome: Outcome) -> str:
    return _("{code} {severity}: {title} ({total})").format(
        code=outcome.check.code,
        severity=_severity(outcome.check.severity),
        title=_(outcome.check.title),
        total=f"{outcome.total:,}",
    )


def _findings(outcome: Outcome) -> object:
    made = table(_("Table"), _("Row"), _("Column"), _("Value"), _("Expected"), numbers=(1,))
    for each in outcome.violations:
        row = "" if each.row is None else str(each.row)
        value = "" if each.value is None else each.value
        cells = (each.table, row, each.column or "", value, each.expected)
        made.add_row(*map(text, cells))
    return made


def _severity(severity: Severity) -> str:
    return {
        Severity.ERROR: _("error"),
        Severity.WARNING: _("warning"),
        Severity.NOTE: _("note"),
    }[severity]


def _sum(report: CheckReport) -> str:
    errors = report.count(Severity.ERROR)
    warnings = report.count(Severity.WARNING)
    notes = report.count(Severity.NOTE)
    return ", ".join(
        (
            ngettext("{n} error", "{n} errors", errors).format(n=f"{errors:,}"),
            ngettext("{n} warning", "{n} warnings", warnings).format(n=f"{warnings:,}"),
            ngettext("{n} note", "{n} notes", notes).format(n=f"{notes:,}"),
        )
    )
