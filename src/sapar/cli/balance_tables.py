"""The balance as tables on a terminal."""

from collections.abc import Callable, Iterable

from rich import box
from rich.console import Console
from rich.table import Table

from sapar.balance.comparison import Comparison
from sapar.balance.document import Balance, Money
from sapar.balance.names import null_title, party_name, place_name, quality_kinds, unit_name
from sapar.balance.networks import Reciprocity
from sapar.balance.wording import FORMS, basis, figure, money, percent, ratio, signed, whole
from sapar.values.language import _
from sapar.values.measured import Measured

Form = Callable[[float], str]


def show_balance(balance: Balance, console: Console, top: int) -> None:
    """Print a balance: the answer, then a table for each part of it.

    Args:
        balance: what to print.
        console: where to.
        top: rows of each table that could be long.
    """
    _show_answer(balance, console)
    console.print(_travel(balance))
    _show_money(balance.money, console)
    _show_network(balance.reciprocity, console, top)
    if balance.groups:
        console.print(_groups(balance, top))
    _show_quality(balance, console)
    for note in balance.notes:
        console.print(f"- {note.text}", markup=False)


def show_comparison(comparison: Comparison, console: Console) -> None:
    """Print two answers and the figures that both datasets have, side by side."""
    for side in (comparison.first, comparison.second):
        _show_answer(side, console)
    table = _table(
        _("Side by side"),
        _("Figure"),
        comparison.first.dataset.title,
        comparison.second.dataset.title,
        _("Second less first"),
    )
    for line in comparison.lines:
        form = FORMS[line.form]
        cells = (_cell(each, form) for each in (line.first, line.second, line.difference))
        table.add_row(line.title, *cells)
    console.print(table)


def _show_answer(balance: Balance, console: Console) -> None:
    if balance.dataset.demonstration:
        console.print(_("Invented data: they say nothing about any real scheme."), style="bold")
    console.print(balance.dataset.title, style="bold", markup=False)
    console.print(" ".join(balance.answer), markup=False)


def _travel(balance: Balance) -> Table:
    travel = balance.travel
    rows = (
        (_("Visits"), travel.visits, whole),
        (_("Person-days"), travel.person_days, whole),
        (_("Days for each visit"), travel.days_per_visit, ratio),
        (_("Visits within one place"), travel.within_node, percent),
    )
    return _measures(_("Travel"), rows)


def _show_money(found: Money, console: Console) -> None:
    rows = (
        (_("Spent in the host country"), found.retention, percent),
        (_("The same without living cost"), found.retention_without_living, percent),
        (_("Money for each person-day"), found.per_person_day, FORMS["cents"]),
        (_("Money for each visit"), found.per_visit, FORMS["cents"]),
        (_("Aid or trade (+1 home pays, -1 host pays)"), found.aid_trade.balance, signed),
        (_("Its trend by year"), found.aid_trade.trend, signed),
    )
    if found.total is not None:
        title = _("Money: {total} in {rows} flows").format(
            total=str(found.total), rows=whole(found.rows)
        )
        table = _table(title, _("Party"), _("Part"), found.currency, _("Share"))
        for part, parties in ((_("pays"), found.payers), (_("receives"), found.payees)):
            for each in parties:
                name = party_name(each.party)
                table.add_row(name, part, f"{each.amount:,.2f}", _cell(each.share, percent))
        console.print(table)
        console.print(_items(found))
    console.print(_measures(_("Where it stays and what a visit costs"), rows))


def _items(found: Money) -> Table:
    table = _table(_("What was paid for"), _("Item"), found.currency, _("Flows"))
    for item in found.items:
        table.add_row(_(item.title), f"{item.amount:,.2f}", whole(item.rows))
    for item in found.apart:
        name = _("{title} (apart, in no total)").format(title=_(item.title))
        table.add_row(name, f"{item.amount:,.2f}", whole(item.rows))
    return table


def _show_network(network: Reciprocity, console: Console, top: int) -> None:
    rows = [
        (_("Mutual share, r"), network.mutuality, ratio),
        (_("Largest r the totals allow"), network.ceiling, ratio),
        *(
            (_("rho against {null}").format(null=null_title(each.null)), each.rho, signed)
            for each in network.against
        ),
        (_("Concentration of inflow (HHI)"), network.inflow.hhi, FORMS["fine"]),
        (_("Effective number of receivers"), network.inflow.effective, ratio),
        (_("Concentration of outflow (HHI)"), network.outflow.hhi, FORMS["fine"]),
        (_("Effective number of senders"), network.outflow.effective, ratio),
    ]
    console.print(_measures(_("Is it mutual?"), rows))
    console.print(_nodes(network, top))
    console.print(_pairs(network, top))


def _nodes(network: Reciprocity, top: int) -> Table:
    title = _("Balance of places, {unit}: {shown} of {all}, largest first").format(
        unit=unit_name(network.unit), shown=min(top, network.places), all=network.places
    )
    table = _table(title, _("Place"), _("Sent"), _("Received"), _("Balance"), _("Hosts"))
    for row in network.nodes[:top]:
        table.add_row(
            place_name(row.node),
            whole(row.sent),
            whole(row.received),
            _cell(row.balance, signed),
            _cell(row.effective_hosts, FORMS["one"]),
        )
    table.caption = _("Balance: (received - sent) / both; 0 is even. Hosts: effective number.")
    return table


def _pairs(network: Reciprocity, top: int) -> Table:
    title = _("Who to whom, {unit}: {shown} of {all}").format(
        unit=unit_name(network.unit), shown=min(top, network.arcs), all=network.arcs
    )
    table = _table(title, _("From"), _("To"), _("Weight"), _("Returned"), _("Index"))
    for row in network.pairs[:top]:
        ends = (place_name(row.origin), place_name(row.host))
        numbers = (whole(row.weight), whole(row.returned), _cell(row.balassa, signed))
        table.add_row(*ends, *numbers)
    table.caption = _("Index: ln(observed / expected from both totals); above 0 is more.")
    return table


def _groups(balance: Balance, top: int) -> Table:
    first = balance.groups[0]
    last = _("r") if first.reciprocity is not None else _("Balance")
    title = _("By {by}: {shown} of {all}").format(
        by=balance.asked.by, shown=min(top, len(balance.groups)), all=len(balance.groups)
    )
    table = _table(
        title,
        _("Group"),
        _("Visits"),
        _("Person-days"),
        balance.money.currency,
        _("A day"),
        _("A visit"),
        last,
    )
    for group in balance.groups[:top]:
        total = group.money.total
        table.add_row(
            group.label,
            _cell(group.travel.visits, whole),
            _cell(group.travel.person_days, whole),
            f"{total.number:,.2f}" if total else _ABSENT,
            _cell(group.money.per_person_day, FORMS["cents"]),
            _cell(group.money.per_visit, FORMS["cents"]),
            _standing(group.node.balance if group.node else None, signed)
            if group.reciprocity is None
            else _cell(group.reciprocity.mutuality, ratio),
        )
    return table


def _show_quality(balance: Balance, console: Console) -> None:
    quality = balance.quality
    if quality is None:
        return
    title = _("Import: {read} rows read, {kept} kept, {refused} refused").format(
        read=whole(quality.read), kept=whole(quality.kept), refused=whole(quality.refused)
    )
    table = _table(title, _("What"), _("Rule"), _("Rows"))
    for kind, rules in quality_kinds(quality):
        for rule in rules:
            table.add_row(kind, _(rule.title), whole(rule.rows))
    for total in quality.totals:
        amount = money(total.amount, total.currency) if total.currency else whole(total.amount)
        table.add_row(_("sum"), _(total.title), amount)
    console.print(table)


_ABSENT = "-"


def _measures(title: str, rows: Iterable[tuple[str, Measured, Form]]) -> Table:
    table = _table(title, _("Figure"), _("Value"), _("Rests on"))
    table.columns[2].justify, table.columns[2].overflow = "left", "fold"
    for name, measured, form in rows:
        table.add_row(name, _cell(measured, form), basis(measured))
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, caption_justify="left")
    for number, column in enumerate(columns):
        table.add_column(column, justify="right" if number else "left", overflow="fold")
    return table


def _cell(measured: Measured, form: Form) -> str:
    return figure(measured, form) if measured.computable else _ABSENT


def _standing(measured: Measured | None, form: Form) -> str:
    return _ABSENT if measured is None else _cell(measured, form)
