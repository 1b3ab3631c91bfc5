"""Work and credit of each party, and how benefits are spread beside what each put in."""

from dataclasses import replace

from sapar.balance.names import party_name
from sapar.balance.panels.effort_sums import EffortSums
from sapar.balance.panels.table import Column, Row, Table
from sapar.effort.distribution import (
    Parts,
    gini,
    log_ratio,
    normalised_gini,
    normalised_theil,
    proportionality,
)
from sapar.effort.hours import Hours
from sapar.effort.recognition import Recognition
from sapar.effort.segregation import segregation
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.party import Party

BESIDE = (Party.SENDING, Party.HOST)
"""The two whose parts are held against each other: they count with nothing where they have none."""


def parties_table(found: Recognition) -> Table:
    """Credit beside work, party by party, of the stays that have both."""
    columns = (
        Column("effort", _("Share of hours"), "percent"),
        Column("credit", _("Share of credit"), "percent"),
        Column("ratio", _("Credit to hours"), "ratio"),
        Column("log_ratio", _("ln of it"), "signed"),
    )
    rows = tuple(
        Row(
            party.value,
            party_name(party),
            (
                found.effort[party],
                found.credit[party],
                found.ratio[party],
                found.log_ratio[party],
            ),
        )
        for party in found.effort
    )
    return Table(
        "parties", _("Credit beside work, of stays with both"), _("Party"), columns, rows,
        "log_ratio", "effort-recognition",
    )  # fmt: skip


def hours_table(sums: EffortSums) -> Table:
    """Hours of each party in all stays, and how much of them is seldom credited."""
    columns = (
        Column("hours", _("Hours"), "one"),
        Column("segregation", _("Of it unseen"), "percent"),
        Column("cut", _("Cut"), "one"),
        Column("undated", _("Undated"), "whole"),
        Column("without_hours", _("Without hours"), "whole"),
    )
    rows = tuple(
        Row(party.value, party_name(party), _worked(hours))
        for party, hours in sums.hours_of(both=False).items()
    )
    return Table(
        "hours",
        _("Hours worked in all stays; unseen is administration and field work"),
        _("Party"),
        columns,
        rows,
        "segregation",
        "effort-segregation",
    )


def _worked(hours: Hours) -> tuple[Measured, ...]:
    if reason := hours.absence:
        total = Measured.not_computable(reason, n=hours.entries)
    else:
        total = _number(hours.total, hours, _("sum of the hours recorded"))
    return (
        total,
        segregation(hours),
        _number(hours.hours_cut, hours, _("sum of the hours cut")),
        _number(hours.entries_undated, hours, _("number of entries")),
        _number(hours.entries_without_hours, hours, _("number of entries")),
    )


def _number(value: float, hours: Hours, method: str) -> Measured:
    return Measured.of(value, n=hours.entries, coverage=hours.answered, method=method)


def benefits_table(sums: EffortSums) -> Table:
    """Three benefits, each in its own unit: how it is spread, and beside the hours worked."""
    columns = (
        Column("log_ratio", _("ln host / sending"), "signed"),
        Column("gini", _("Gini"), "ratio"),
        Column("normalised_gini", _("Gini, 0 to 1"), "ratio"),
        Column("normalised_theil", _("Theil, 0 to 1"), "ratio"),
        Column("divergence", _("Divergence"), "ratio"),
        Column("mismatch", _("Mismatch"), "percent"),
    )
    rows = (
        Row("credit", _("credit by role"), _spread(_credit(sums), sums, _credited(sums))),
        Row("outputs", _("outputs"), _spread(_outputs(sums), sums, _both(sums))),
        Row("money", _("money received"), _spread(_money(sums), None, _valued(sums))),
    )
    return Table(
        "benefits",
        _("How each benefit is spread over the parties, and how far from the hours worked"),
        _("Benefit"),
        columns,
        rows,
        "normalised_gini",
        "effort-benefits",
    )


def _spread(benefits: Parts, beside: EffortSums | None, coverage: float) -> tuple[Measured, ...]:
    if not benefits:
        none = Measured.not_computable(_("none of it is recorded"))
        return (none,) * 6
    parts = {**dict.fromkeys(BESIDE, 0.0), **benefits}
    figures = (
        log_ratio(parts, Party.HOST, Party.SENDING),
        gini(parts),
        normalised_gini(parts),
        normalised_theil(parts),
        *_against(parts, beside),
    )
    return tuple(_covered(figure, coverage) for figure in figures)


def _against(benefits: Parts, beside: EffortSums | None) -> tuple[Measured, Measured]:
    if beside is None:
        reason = _("nobody agreed that hours are what earns it")
        none = Measured.not_computable(reason, n=len(benefits))
        return none, none
    hours = {party: own.total for party, own in beside.hours_of(both=True).items()}
    found = proportionality(benefits, hours)
    return found.divergence, found.mismatch


def _covered(figure: Measured, coverage: float) -> Measured:
    return replace(figure, coverage=coverage) if figure.computable else figure


def _credit(sums: EffortSums) -> Parts:
    """Weighted roles by party; unknown where of none of a party's roles the degree is."""
    return {
        party: own.weighted() if own.graded or not own.roles else None
        for party, own in sums.credits_of(both=True).items()
    }


def _outputs(sums: EffortSums) -> Parts:
    return {party: float(number) for party, number in sums.outputs_of(both=True).items()}


def _money(sums: EffortSums) -> Parts:
    """Payments by payee; unknown where none of a party's payments has an amount in euro."""
    return {
        party: float(sums.received[party]) if sums.valued.get(party) else None
        for party in Party
        if party in sums.received
    }


def _both(sums: EffortSums) -> float:
    return sums.record.coverage


def _credited(sums: EffortSums) -> float:
    named = sums.credits_of(both=True).values()
    roles, graded = sum(own.roles for own in named), sum(own.graded for own in named)
    return _both(sums) * graded / roles if roles else 0.0


def _valued(sums: EffortSums) -> float:
    """Share of the payments whose amount in euro is known."""
    valued, unvalued = sum(sums.valued.values()), sum(sums.unvalued.values())
    return valued / (valued + unvalued) if valued else 0.0
