"""The six panels as tables on a terminal: one glance first, then each with its tables."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table as Printed

from sapar.balance.document import Group
from sapar.balance.explanations import explanation
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.panel import Panel
from sapar.balance.panels.table import Table
from sapar.balance.section import Section
from sapar.balance.wording import FORMS, basis, ends, figure, span
from sapar.charts.figures import percent
from sapar.cli import terminal
from sapar.cli.figure_rows import ABSENT, Cell, FigureRow, show_rows
from sapar.cli.terminal import text
from sapar.values.language import _
from sapar.values.measured import Measured


def show_glance(panels: Sequence[Panel], console: Console) -> None:
    """Print six rows: what is known, the headline with its interval, the coverage."""
    heads = (_("Question"), _("What is known"), _("Figure"), _("Coverage"))
    table = terminal.table(*heads, numbers=(3,))
    for panel in panels:
        row = (panel.title, panel.answer, _headline(panel.headline))
        table.add_row(*map(text, row), _coverage(panel.headline.measured))
    console.print(text(_("At a glance"), "bold"))
    console.print(table)


def _headline(headline: Figure) -> str:
    measured, form = headline.measured, FORMS[headline.form]
    if measured.value is None:
        return _("{title}: not computable").format(title=headline.title)
    told = f"{headline.title}: {form(measured.value)}"
    return f"{told}, {span(measured, form)}" if measured.low is not None else told


def _coverage(measured: Measured) -> str:
    return ABSENT if measured.coverage is None else percent(measured.coverage)


def show_panel(panel: Panel, console: Console, top: int, *, cohort: str = "") -> None:
    """Print a panel: its answer, every figure, then its tables.

    Args:
        panel: what to print.
        console: where to.
        top: rows of each table that could be long.
        cohort: which stays its figures rest on, where not all.
    """
    console.print(text(panel.title, "bold"))
    console.print(text(panel.answer))
    if cohort:
        console.print(text(cohort, "dim"))
    console.print(figures_table(panel.figures))
    for table in panel.tables:
        _show_table(table, console, top, explanation(panel.id, table.id))


def show_section(section: Section, console: Console, top: int) -> None:
    """Print a further comparison: its sentences, figures and tables."""
    console.print(text(section.title, "bold"))
    for sentence in section.sentences:
        console.print(text(sentence))
    if section.figures:
        console.print(figures_table(section.figures))
    for table in section.tables:
        _show_table(table, console, top, explanation(section.id, table.id))


def figures_table(figures: Iterable[Figure]) -> Printed:
    """Figures in rows: the value with its interval, and what it rests on or why there is none."""
    made = terminal.table(_("Figure"), _("Value"), _("Rests on"), numbers=(1,))
    for each in figures:
        measured = each.measured
        value = figure(measured, FORMS[each.form]) if measured.computable else ABSENT
        kind = ends([measured])
        made.add_row(
            each.title, value, text(f"{kind}; {basis(measured)}" if kind else basis(measured))
        )
    return made


def _show_table(table: Table, console: Console, top: int, explained: str) -> None:
    rows = table.rows[:top]
    title = table.title
    if len(rows) < len(table.rows):
        title = _("{title}: {shown} of {all}").format(
            title=title, shown=len(rows), all=len(table.rows)
        )
    console.print(text(title, "bold"))
    if not rows:
        console.print(text(_("Nothing is recorded.")))
        return
    if explained:
        console.print(text(explained, "dim"))
    forms = [column.form for column in table.columns]
    show_rows(
        table.head,
        [column.title for column in table.columns],
        [FigureRow(row.label, tuple(map(Cell, row.cells, forms))) for row in rows],
        console,
    )


def show_groups(heading: str, by: str, groups: Sequence[Group], console: Console, top: int) -> None:
    """Print the six headlines of each group.

    Args:
        heading: what stands above them, as in `By host institution`.
        by: name of what the groups are, as in `Host institution`.
        groups: with their headlines.
        console: where to.
        top: rows at most.
    """
    shown = groups[:top]
    title = _("{heading}: the six headlines ({shown} of {all})").format(
        heading=heading, shown=len(shown), all=len(groups)
    )
    console.print(text(title, "bold"))
    rows = [
        FigureRow(group.label, tuple(_cell(headline.figure) for headline in group.headlines))
        for group in shown
    ]
    show_rows(by, [headline.title for headline in shown[0].headlines], rows, console)


def _cell(shown: Figure) -> Cell:
    return Cell(shown.measured, shown.form)
