"""The comparison of hosts in words, figures and one table, in the order of names."""

from collections.abc import Mapping

from sapar.balance.comparing.hosts import HostRow, HostsCompared
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.table import Column, Row, Table
from sapar.balance.wording import one, ratio, whole
from sapar.charts.figures import percent
from sapar.deliveries.hosts.funnel import WIDE, Position
from sapar.values.language import _, mark, ngettext
from sapar.values.measured import Measured

RULE = "hosts-compared"

TITLE = mark("Hosts side by side")

CAUTION = mark(
    "This is no rank: hosts stand in the order of their names. A host with few guests can lie "
    "anywhere by chance; a figure of a host is for talking with it."
)

WORDS = {
    Position.BELOW_95: mark("fewer kept than chance would leave, beyond the 95 % limit"),
    Position.BELOW_998: mark("fewer kept than chance would leave, beyond the 99.8 % limit"),
    Position.ABOVE_95: mark("more kept than chance would leave, beyond the 95 % limit"),
    Position.ABOVE_998: mark("more kept than chance would leave, beyond the 99.8 % limit"),
    Position.UNDECIDED: mark("cannot be told before open claims are answered"),
    Position.INSIDE: mark("no further from the others than chance would carry it"),
}
"""Where a host lies, for people."""

OUTSIDE = (Position.BELOW_95, Position.BELOW_998, Position.ABOVE_95, Position.ABOVE_998)


def hosts_answer(compared: HostsCompared) -> str:
    """One sentence: how many hosts lie further off than chance would put them."""
    if compared.target.value is None:
        return _("Hosts cannot be compared: {reason}.").format(reason=compared.target.reason)
    hosts = compared.counted
    outside = sum(row.position in OUTSIDE for row in hosts)
    return ngettext(
        "All hosts together met {rate} of what they owed; of {hosts} host {outside} lies outside "
        "the 95 % limits, where chance alone would put at most {chance}.",
        "All hosts together met {rate} of what they owed; of {hosts} hosts {outside} lie outside "
        "the 95 % limits, where chance alone would put at most {chance}.",
        len(hosts),
    ).format(
        rate=percent(compared.target.value),
        hosts=whole(len(hosts)),
        outside=whole(outside),
        chance=whole(round(2 * WIDE * len(hosts), 1)),
    )


def hosts_figures(compared: HostsCompared) -> tuple[Figure, ...]:
    """What is said of all hosts together."""
    alike = compared.alike
    remark = (
        _("intraclass correlation of commitments within stays, 1 if a stay keeps all or nothing")
        if alike.estimated
        else _("too few stays to estimate it: each stay is counted as one answer")
    )
    answers = int(sum(row.answers for row in compared.rows))
    correlation = (
        Measured.of(alike.alike, n=answers, coverage=1.0, method=remark)
        if compared.counted
        else Measured.not_computable(compared.target.reason or _("no host owes anything countable"))
    )
    return (
        Figure("target", _("Met by all hosts together"), compared.target, "percent", RULE),
        Figure("spread", _("How much hosts differ (chance: at most 1)"), compared.spread, "ratio",
               RULE),
        Figure("alike", _("How alike commitments of one stay turn out"), correlation, "ratio",
               RULE),
    )  # fmt: skip


def hosts_table(compared: HostsCompared, names: Mapping[str, str] | None = None) -> Table:
    """One row for each host, in the order of names.

    Args:
        compared: the hosts.
        names: of hosts, by identifier; the identifier where there is none.
    """
    known = names or {}
    rows = sorted(
        (Row(row.host, _label(row, known), _cells(row)) for row in compared.rows),
        key=lambda row: (row.label.casefold(), row.key or ""),
    )
    return Table("hosts", _(TITLE), _("Host"), _columns(), tuple(rows), "drawn", RULE)


def prior_words(compared: HostsCompared) -> str:
    """What hosts were drawn towards, to be printed with every table."""
    prior = compared.prior
    words = f"{prior.words[:1].upper()}{prior.words[1:]}"
    if prior.spread is None:
        return _("{prior}: it counts as much as {weight} commitments.").format(
            prior=words, weight=one(prior.weight)
        )
    return _("{prior}: it counts as much as {weight} commitments (phi {spread}).").format(
        prior=words, weight=one(prior.weight), spread=ratio(prior.spread)
    )


def _label(row: HostRow, names: Mapping[str, str]) -> str:
    name = names.get(row.host, row.host)
    if row.position is None or row.position is Position.INSIDE:
        return name
    return _("{host}: {position}").format(host=name, position=_(WORDS[row.position]))


def _columns() -> tuple[Column, ...]:
    return (
        Column("stays", _("Stays"), "whole"),
        Column("commitments", _("Commitments"), "whole"),
        Column("answers", _("Independent answers"), "one"),
        Column("rate", _("Met"), "percent"),
        Column("at_most", _("Met if open claims are true"), "percent"),
        Column("expected", _("Expected from its kinds of stay"), "percent"),
        Column("drawn", _("Drawn towards all hosts"), "percent"),
        Column("above", _("Chance that it keeps more than all together"), "percent"),
    )


def _cells(row: HostRow) -> tuple[Measured, ...]:
    def count(value: float, method: str) -> Measured:
        return Measured.of(value, n=row.stays, coverage=1.0, method=method)

    return (
        count(row.stays, _("stays that it received")),
        count(row.commitments, _("commitments of the host side that promise a quantity")),
        count(row.answers, _("as many as if commitments of one stay were independent")),
        row.rate,
        row.at_most,
        row.expected,
        row.drawn,
        row.above,
    )
