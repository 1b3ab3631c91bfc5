"""Tables of the reciprocity panel: networks side by side, places, places owed."""

from collections.abc import Mapping
from dataclasses import replace

from sapar.balance.names import place_name, unit_name
from sapar.balance.networks import NodeRow, Reciprocity
from sapar.balance.panels.panel import Panel
from sapar.balance.panels.reciprocity_networks import Returned, of_stays, returned, unrecorded
from sapar.balance.panels.reciprocity_sums import (
    MONEY,
    OUTPUTS,
    TALKS,
    TEACHING,
    ReciprocitySums,
)
from sapar.balance.panels.table import Column, Row, Table
from sapar.reciprocity.debt import debts
from sapar.values.language import _, mark
from sapar.values.measured import Measured

MOST_ROWS = 60
"""Places shown at most, the largest first; the JSON form of the network has more."""

NETWORKS = {
    MONEY: (mark("Money, {currency}, from payer to payee"), mark("no payment is recorded")),
    TEACHING: (mark("Hours taught abroad"), mark("no stay is recorded")),
    TALKS: (
        mark("Talks and classes given, as acknowledged"),
        mark("no talk or class of a visitor is promised"),
    ),
    OUTPUTS: (mark("Outputs that someone is credited for"), mark("no output is recorded")),
}
"""Title of each network beside that of the stays, and why there is none where nothing is."""

OF_PLACES = ("nodes", "debt")
"""The tables in which each row is a place."""

REASON = mark("the question keeps one end of every stay, so that no return can be seen")


def network_table(sums: ReciprocitySums, network: Reciprocity, currency: str) -> Table:
    """What returns by stays, money, teaching and outputs, one row for each."""
    rows = [_network_row(network.unit, unit_name(network.unit).capitalize(), of_stays(network))]
    for name, (title, reason) in NETWORKS.items():
        arcs = sums.arcs.get(name)
        found = unrecorded(_(reason)) if arcs is None else returned(arcs)
        if sums.one_ended and arcs is not None:
            found = _without_return(found)
        rows.append(_network_row(name, _(title).format(currency=currency), found))
    columns = (
        Column("r", _("Returned"), "percent"),
        Column("r_max", _("At most"), "percent"),
        Column("of_possible", _("Returned, of what was possible"), "percent"),
        Column("rho", _("Rho, weighted configuration model"), "signed"),
        Column("hhi", _("Concentration of what is received"), "ratio"),
        Column("total", _("Total"), "whole"),
    )
    title = _("What comes back, by what goes out")
    return Table("networks", title, _("Network"), columns, tuple(rows), "r", "reciprocity-debt")


def node_table(network: Reciprocity) -> Table:
    """What each place sends and receives, the largest first."""
    shown = network.nodes[:MOST_ROWS]
    title = (
        _("What each place sends and receives")
        if len(shown) == network.places
        else _("What the {shown} largest of {all} places send and receive").format(
            shown=len(shown), all=network.places
        )
    )
    columns = (
        Column("sent", _("Sent"), "whole"),
        Column("received", _("Received"), "whole"),
        Column("balance", _("Balance, \N{MINUS SIGN}1 sends only, +1 receives only"), "signed"),
        Column("hosts_hhi", _("Dependence on its hosts"), "ratio"),
    )
    rows = tuple(_node_row(node, network) for node in shown)
    return Table("nodes", title, _("Place"), columns, rows, "balance", "reciprocity-balance")


def debt_table(sums: ReciprocitySums) -> Table:
    """Places promised in return that each side still owes, less those owed to it; most first."""
    columns = (Column("net", _("Places owed, less places due"), "whole"),)
    largest = sorted(debts(sums.places).items(), key=lambda debt: -abs(debt[1].value or 0))
    rows = tuple(Row(place, place_name(place), (net,)) for place, net in largest)
    title = _("Places promised in return and still owed")
    return Table("debt", title, _("Place"), columns, rows, None, "reciprocity-debt")


def with_names(panel: Panel, names: Mapping[str, str]) -> Panel:
    """The panel with each place called by its name where rows are places.

    Args:
        panel: any of the six; only that of reciprocity has such tables.
        names: of places, by code.
    """
    return replace(panel, tables=tuple(_named(table, names) for table in panel.tables))


def _named(table: Table, names: Mapping[str, str]) -> Table:
    if table.id not in OF_PLACES:
        return table
    rows = tuple(replace(row, label=names.get(row.key or "", row.label)) for row in table.rows)
    return replace(table, rows=rows)


def _network_row(name: str, label: str, found: Returned) -> Row:
    cells = (found.r, found.r_max, found.of_possible, found.rho, found.hhi, found.total)
    return Row(name, label, cells)


def _without_return(found: Returned) -> Returned:
    none = Measured.not_computable(_(REASON), n=found.r.n, coverage=found.r.coverage)
    return Returned(none, none, none, found.hhi, found.total)


def _node_row(node: NodeRow, network: Reciprocity) -> Row:
    coverage = network.inflow.hhi.coverage or 0.0
    if not coverage:
        none = Measured.not_computable(_("of no stay is it known how much it weighs"), coverage=0.0)
        return Row(node.node, place_name(node.node), (none, none, none, none))

    def sum_of(value: float, method: str) -> Measured:
        return Measured.of(value, n=node.balance.n, coverage=coverage, method=method)

    sent = sum_of(node.sent, _("sum over all its arcs out; loops left out"))
    received = sum_of(node.received, _("sum over all its arcs in; loops left out"))
    cells = (sent, received, node.balance, node.hosts_hhi)
    return Row(node.node, place_name(node.node), cells)
