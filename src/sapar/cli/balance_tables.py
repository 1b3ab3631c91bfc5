"""The balance as tables on a terminal."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sapar.balance.document import Balance, Group
from sapar.balance.names import null_title, party_name, place_name, quality_kinds, unit_name
from sapar.balance.networks import Reciprocity
from sapar.balance.payments import Money
from sapar.balance.travel_figures import travel_figures
from sapar.balance.wording import FORMS, basis, cents, figure, money, ratio, signed, whole
from sapar.charts.figures import percent
from sapar.cli import terminal
from sapar.cli.panel_tables import figures_table, show_glance, show_groups, show_panel
from sapar.cli.terminal import text
from sapar.values.language import _
from sapar.values.measured import Measured

Form = Callable[[float], str]
Row = tuple[str, Measured, Form]


def show_balance(balance: Balance, console: Console, top: int) -> None:
    """Print a balance: the answer, then a table for each part of it.

    Args:
        balance: what to print.
        console: where to.
        top: rows of each table that could be long.
    """
    show_answer(balance, console)
    _show(console, _("Travel"), figures_table(travel_figures(balance.travel)))
    if balance.panels:
        show_glance(balance.panels, console)
    for panel in balance.panels:
        show_panel(panel, console, top)
    _show_money(balance.money, console)
    _show_network(balance.reciprocity, console, top)
    if balance.groups:
        _show_groups(balance, console, top)
    if balance.groups and balance.panels:
        show_groups(balance.asked.by_title or "", balance.groups, console, top)
    _show_quality(balance, console)
    for note in balance.notes:
        console.print(text(f"- {note.text}"))


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
    for sentence in balance.answer:
        console.print(text(sentence))
    console.print()


def _show_money(found: Money, console: Console) -> None:
    if found.total is not None:
        title = _("Money: {total} in {rows} flows").format(
            total=str(found.total), rows=whole(found.rows)
        )
        _show(console, title, _parties(found))
        _show(console, _("What was paid for"), _items(found))
    _show(console, _("Where it stays and what a visit costs"), _measures(_money_rows(found)))


def _money_rows(found: Money) -> tuple[Row, ...]:
    return (
        (_("Spent in the host country"), found.retention, percent),
        (_("The same without living cost"), found.retention_without_living, percent),
        (_("Money for each person-day"), found.per_person_day, FORMS["cents"]),
        (_("Money for each visit"), found.per_visit, FORMS["cents"]),
        (_("Aid or trade (+1 home pays, -1 host pays)"), found.aid_trade.balance, signed),
        (_("Its trend by year"), found.aid_trade.trend, signed),
    )


def _parties(found: Money) -> Table:
    heads = (_("Party"), _("Part"), found.currency, _("Share"))
    table = terminal.table(*heads, numbers=(2, 3))
    for part, parties in ((_("pays"), found.payers), (_("receives"), found.payees)):
        for each in parties:
            name = party_name(each.party)
            table.add_row(text(name), part, _sum(each.amount), _cell(each.share, percent))
    return table


def _sum(amount: Decimal | None) -> str:
    return _ABSENT if amount is None else cents(amount)


def _items(found: Money) -> Table:
    table = _numbered(_("Item"), found.currency, _("Flows"))
    for item in found.items:
        table.add_row(text(_(item.title)), _sum(item.amount), whole(item.rows))
    for item in found.apart:
        name = _("{title} (apart, in no total)").format(title=_(item.title))
        table.add_row(text(name), _sum(item.amount), whole(item.rows))
    return table


def _show_network(network: Reciprocity, console: Console, top: int) -> None:
    unit, shown = unit_name(network.unit), min(top, network.places)
    _show(console, _("Is it mutual?"), _measures(_network_rows(network)))
    _show(
        console,
        _("Balance of places, {unit}: the {shown} largest of {all}").format(
            unit=unit, shown=shown, all=network.places
        ),
        _nodes(network, top),
        _("Balance: (received - sent) / both; 0 is even. Hosts: effective number."),
    )
    _show(
        console,
        _("Who to whom, {unit}: the {shown} largest of {all}").format(
            unit=unit, shown=min(top, network.arcs), all=network.arcs
        ),
        _pairs(network, top),
        _("Index: ln(observed / expected from both totals); above 0 is more."),
    )


def _network_rows(network: Reciprocity) -> tuple[Row, ...]:
    return (
        (_("Mutual share, r"), network.mutuality, FORMS["fine"]),
        (_("Largest r the totals allow"), network.ceiling, FORMS["fine"]),
        *(
            (_("rho against {null}").format(null=null_title(each.null)), each.rho, signed)
            for each in network.against
        ),
        (_("Concentration of inflow (HHI)"), network.inflow.hhi, FORMS["fine"]),
        (_("Effective number of receivers"), network.inflow.effective, FORMS["one"]),
        (_("Concentration of outflow (HHI)"), network.outflow.hhi, FORMS["fine"]),
        (_("Effective number of senders"), network.outflow.effective, FORMS["one"]),
    )


def _nodes(network: Reciprocity, top: int) -> Table:
    table = _numbered(_("Place"), _("Sent"), _("Received"), _("Balance"), _("Hosts"))
    for row in network.nodes[:top]:
        table.add_row(
            text(place_name(row.node)),
            whole(row.sent),
            whole(row.received),
            _cell(row.balance, signed),
            _cell(row.effective_hosts, FORMS["one"]),
        )
    return table


def _pairs(network: Reciprocity, top: int) -> Table:
    heads = (_("From"), _("To"), _("Weight"), _("Returned"), _("Index"))
    table = terminal.table(*heads, numbers=(2, 3, 4))
    for row in network.pairs[:top]:
        ends = (text(place_name(row.origin)), text(place_name(row.host)))
        numbers = (whole(row.weight), whole(row.returned), _cell(row.balassa, signed))
        table.add_row(*ends, *numbers)
    return table


def _show_groups(balance: Balance, console: Console, top: int) -> None:
    places = balance.groups[0].reciprocity is None
    title = _("By {by}: {shown} of {all}").format(
        by=(balance.asked.by_title or "").lower(),
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


def _measures(rows: Iterable[Row]) -> Table:
    table = terminal.table(_("Figure"), _("Value"), _("Rests on"), numbers=(1,))
    for name, measured, form in rows:
        table.add_row(name, _cell(measured, form), text(basis(measured)))
    return table


def _numbered(first: str, *numbers: str) -> Table:
    """A table of names and, beside each, numbers."""
    return terminal.table(first, *numbers, numbers=range(1, len(numbers) + 1))


def _value(measured: Measured, form: Form) -> str:
    return _ABSENT if measured.value is None else form(measured.value)


def _cell(measured: Measured, form: Form) -> str:
    return figure(measured, form) if measured.computable else _ABSENT
