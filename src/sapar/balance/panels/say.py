"""The panel of say: who shaped a stay before it began."""

from sapar.balance.panels.figure import Figure
from sapar.balance.panels.kind import Context, PanelKind
from sapar.balance.panels.panel import Panel, PanelId, title_of
from sapar.balance.panels.say_gathering import gather_say
from sapar.balance.panels.say_sums import NOTHING_SAID, PlanningSums, SaySums
from sapar.balance.panels.say_tables import say_tables
from sapar.balance.wording import whole
from sapar.charts.figures import percent
from sapar.planning.counts.measures import GATE
from sapar.planning.gate import pass_share
from sapar.values.language import _, mark, ngettext
from sapar.values.measured import Measured

_STAYS = {
    GATE: mark("Stays planned with the sending institution and the participant"),
    "A02": mark("Stays planned with the sending institution"),
    "A03": mark("Stays planned with the participant"),
}
_SCHEMES = {
    GATE: mark("Schemes planned with a sending institution and a participant"),
    "A02": mark("Schemes planned with a sending institution"),
    "A03": mark("Schemes planned with a participant"),
}


def say_panel(sums: SaySums, context: Context) -> Panel:
    """The figures of some stays, led by the gate: who was left out of planning."""
    figures = (
        *_passed(_STAYS, "stays", sums.stays, context),
        *_passed(_SCHEMES, "schemes", sums.schemes, context),
        _named("clauses", _("Clauses that the records of stays name"), sums.stays),
        _named("scheme_clauses", _("Clauses that the records of schemes name"), sums.schemes),
    )
    return Panel(
        id=PanelId.SAY,
        title=title_of(PanelId.SAY),
        answer=_answer(*(figure.measured for figure in figures[:3])),
        headline=figures[0],
        figures=figures,
        tables=say_tables(sums, context),
    )


def say_headline(sums: SaySums, context: Context) -> Figure:
    """Stays that passed the gate."""
    return _gate(_STAYS, GATE, "stays", sums.stays, context)


def _passed(
    titles: dict[str, str], name: str, sums: PlanningSums, context: Context
) -> tuple[Figure, ...]:
    return tuple(_gate(titles, gate, name, sums, context) for gate in titles)


def _gate(
    titles: dict[str, str], gate: str, name: str, sums: PlanningSums, context: Context
) -> Figure:
    found = _share(sums, gate, name, context)
    return Figure(f"{name}_{gate}", _(titles[gate]), found, "percent", "say-gate")


def _share(sums: PlanningSums, gate: str, name: str, context: Context) -> Measured:
    if sums.record.units:
        return pass_share(sums.passed(gate), sampled=context.sampled)
    if name == "schemes":
        return Measured.not_computable(_("no scheme as a whole is among these stays"))
    return Measured.not_computable(_("no planning is recorded"))


def _named(name: str, title: str, sums: PlanningSums) -> Figure:
    return Figure(name, title, _clauses(sums), "whole", "say-clauses")


def _clauses(sums: PlanningSums) -> Measured:
    recorded, units = sums.record.recorded, sums.record.units
    if not recorded:
        return Measured.not_computable(_("no planning is recorded"), n=units)
    method = _("number of clauses named, each once in a stay or scheme")
    return Measured.of(sums.clauses, n=recorded, coverage=recorded / units, method=method)


def _answer(both: Measured, sending: Measured, participant: Measured) -> str:
    if both.value is None:
        return _("Who had a say cannot be told: {reason}.").format(reason=both.reason)
    said = ngettext(
        "Of {n} stay of which it is known, {both} was planned with both the sending institution "
        "and the participant",
        "Of {n} stays of which it is known, {both} were planned with both the sending institution "
        "and the participant",
        both.n,
    ).format(n=whole(both.n), both=percent(both.value))
    if sending.value is None or participant.value is None:
        return _("{said}.").format(said=said)
    return _("{said}: the institution took part in {sending}, the participant in {own}.").format(
        said=said, sending=percent(sending.value), own=percent(participant.value)
    )


SAY: PanelKind[SaySums] = PanelKind(PanelId.SAY, NOTHING_SAID, gather_say, say_headline, say_panel)
"""Who was asked, spoke, changed something and approved, and who was left out."""
