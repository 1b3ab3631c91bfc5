"""The balance as tables on a terminal."""

from collections.abc import Callable, Collection, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sapar.balance.dimensions import heading_of
from sapar.balance.document import Balance, Group
from sapar.balance.names import place_name, quality_kinds, unit_name
from sapar.balance.panels.panel import PanelId
from sapar.balance.travel_figures import travel_figures
from sapar.balance.wording import cents, figure, money, ratio, signed, whole
from sapar.cli import terminal
from sapar.cli.panel_tables import figures_table, show_glance, show_groups, show_panel, show_section
from sapar.cli.terminal import text
from sapar.values.language import _
from sapar.values.measured import Measured

Form = Callable[[float], str]

ALL = "all"
"""In place of a panel's name: every panel."""


def show_balance(
    balance: Balance, console: Console, top: int, panels: Collection[str] = ()
) -> None:
    """Print a balance: the answer and six rows at a glance, then what was asked for beside them.

    Args:
        balance: what to print.
        console: where to.
        top: rows of each table that could be long.
        panels: ids of the panels that are printed in full; `all` prints every one, and what the
            import did.
    """
    show_glance_of(balance, console)
    _show_panels(balance, console, top, panels)
    if balance.groups:
        _show_groups(balance, console, top)
    if balance.groups and balance.panels:
        show_groups(_heading(balance), balance.asked.by_title or "", balance.groups, console, top)
    for section in balance.sections:
        show_section(section, console, top)
    if ALL in panels:
        _show_quality(balance, console)
    for note in balance.notes:
        console.print(text(f"- {note.text}"))
    if not panels and balance.panels:
        _show_more(balance, console)


def show_glance_of(balance: Balance, console: Console) -> None:
    """Print what a first look needs: the answer, how much travel there was, six rows."""
    show_answer(balance, console)
    _show(console, _("Travel"), figures_table(travel_figures(balance.travel)))
    if balance.panels:
        show_glance(balance.panels, console)


def _show_panels(balance: Balance, console: Console, top: int, asked: Collection[str]) -> None:
    cohort = balance.cohort.line if balance.cohort else ""
    for panel in balance.panels:
        if panel.id in asked or ALL in asked:
            show_panel(panel, console, top, cohort=cohort)
            if panel.id == PanelId.RECIPROCITY and balance.reciprocity.pairs:
                _show_pairs(balance, console, top)


def _show_more(balance: Balance, console: Console) -> None:
    console.print()
    names = ", ".join(panel.id for panel in balance.panels)
    words = _(
        "More: --panel NAME prints a panel in full ({names}, or all); --out FILE.html draws all."
    )
    console.print(text(words.format(names=names), "dim"))


def _show(console: Console, title: str, table: Table, caption: str = "") -> None:
    console.print(text(title, "bold"))
    console.print(table)
    if caption:
        console.print(text(caption, "dim"))
        console.print()


def show_answer(balance: Balance, console: Console) -> None:
    """Print whose data they are, whether they are invented, and the answer."""
    if balance.dataset.demonstration:
        console.print(text(_("Invented data: they say nothing about any real scheme."), "bold"))
    console.print(text(balance.dataset.title, "bold"))
    for line in _restrictions(balance):
        console.print(text(line, "bold"))
    for sentence in balance.answer:
        console.print(text(sentence))
    console.print()


def _restrictions(balance: Balance) -> Iterator[str]:
    """Which stays the figures rest on, and what is withheld."""
    if balance.cohort is not None:
        yield f"{balance.cohort.title}: {balance.cohort.line}"
    if balance.release is not None and balance.release.told:
        yield balance.release.line
        yield from balance.release.notes


def _show_pairs(balance: Balance, console: Console, top: int) -> None:
    network = balance.reciprocity
    _show(
        console,
        _("Who to whom, {unit}: the {shown} largest of {all}").format(
            unit=unit_name(network.unit), shown=min(top, network.arcs), all=network.arcs
        ),
        _pairs(balance, top),
        _("Index: ln(observed / expected from both totals); above 0 is more."),
    )


def _pairs(balance: Balance, top: int) -> Table:
    heads = (_("From"), _("To"), _("Weight"), _("Returned"), _("Index"))
    table = terminal.table(*heads, numbers=(2, 3, 4))
    for row in balance.reciprocity.pairs[:top]:
        ends = (text(place_name(end, balance.names)) for end in (row.origin, row.host))
        numbers = (whole(row.weight), whole(row.returned), _cell(row.balassa, signed))
        table.add_row(*ends, *numbers)
    return table


def _show_groups(balance: Balance, console: Console, top: int) -> None:
    places = balance.groups[0].reciprocity is None
    title = _("{heading} ({shown} of {all})").format(
        heading=_heading(balance),
        shown=min(top, len(balance.groups)),
        all=len(balance.groups),
    )
    table = _numbered(
        _("Group"),
        _("Visits"),
        _("Person-days"),
        balance.money.currency,
        _("A day"),
        _("A visit"),
        _("Balance") if places else _("r"),
    )
    for group in balance.groups[:top]:
        table.add_row(*_group_row(group))
    _show(console, title, table)


def _heading(balance: Balance) -> str:
    return heading_of(balance.asked.by or "", balance.asked.by_title or "")


def _group_row(group: Group) -> tuple[str | Text, ...]:
    """Without intervals, so that a row keeps its line: the JSON and the report have them."""
    total, node, network = group.money.total, group.node, group.reciprocity
    mutual = _value(network.mutuality, ratio) if network else _ABSENT
    return (
        text(group.label),
        _value(group.travel.visits, whole),
        _value(group.travel.person_days, whole),
        cents(total.number) if total else _ABSENT,
        _value(group.money.per_person_day, cents),
        _value(group.money.per_visit, cents),
        _value(node.balance, signed) if node else mutual,
    )


def _show_quality(balance: Balance, console: Console) -> None:
    quality = balance.quality
    if quality is None:
        return
    title = _("Import: {read} rows read, {kept} kept, {refused} refused").format(
        read=whole(quality.read), kept=whole(quality.kept), refused=whole(quality.refused)
    )
    heads = (_("What the import did"), _("Kind"), _("Rows or sum"))
    table = terminal.table(*heads, numbers=(2,))
    for kind, rules in quality_kinds(quality):
        for rule in rules:
            table.add_row(text(_(rule.title)), kind, whole(rule.rows))
    for total in quality.totals:
        amount = money(total.amount, total.currency) if total.currency else whole(total.amount)
        table.add_row(text(_(total.title)), _("sum"), text(amount))
    _show(console, title, table)


_ABSENT = "-"


def _numbered(first: str, *numbers: str) -> Table:
    """A table of names and, beside each, numbers."""
    return terminal.table(first, *numbers, numbers=range(1, len(numbers) + 1))


def _value(measured: Measured, form: Form) -> str:
    return _ABSENT if measured.value is None else form(measured.value)


def _cell(measured: Measured, form: Form) -> str:
    return figure(measured, form) if measured.computable else _ABSENT
