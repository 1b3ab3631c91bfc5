"""The panel `Who came back`: is what goes out returned, by stays, money, teaching and outputs?"""

from functools import reduce
from operator import add

from sapar.balance.names import null_title, unit_name
from sapar.balance.networks import Reciprocity, reciprocity_of
from sapar.balance.one_sided import no_return, without_return
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.kind import Context, PanelKind
from sapar.balance.panels.panel import Panel, PanelId, title_of
from sapar.balance.panels.reciprocity_gathering import gather_reciprocity
from sapar.balance.panels.reciprocity_networks import of_possible
from sapar.balance.panels.reciprocity_sums import NOTHING, ReciprocitySums
from sapar.balance.panels.reciprocity_tables import debt_table, network_table, node_table
from sapar.balance.wording import figure, signed
from sapar.charts.figures import percent
from sapar.reciprocity.debt import Places, open_places
from sapar.reciprocity.measures import Weight
from sapar.reciprocity.resampling import Sample
from sapar.reciprocity.travel import Travel
from sapar.values.language import _
from sapar.values.measured import Measured

USUAL: Weight = "person_days"


def reciprocity_panel(sums: ReciprocitySums, context: Context) -> Panel:
    """The panel of some stays."""
    network = context.once(sums, network_of)
    r = _returned(network.mutuality)
    return Panel(
        id=PanelId.RECIPROCITY,
        title=title_of(PanelId.RECIPROCITY),
        answer=_answer(network),
        headline=r,
        figures=(r, *_further(network), *_nulls(network), *_concentrated(network), _owed(sums)),
        tables=tuple(
            table
            for table in (network_table(sums, network, context.currency), node_table(network),
                          debt_table(sums))
            if table.rows
        ),
    )  # fmt: skip


def reciprocity_headline(sums: ReciprocitySums, context: Context) -> Figure:
    """What is returned; of stays that share an end by the question there is nothing to compute."""
    if sums.grouped_by_end:
        recorded = _recorded(sums)
        return _returned(no_return(recorded.network.arcs, recorded.coverage))
    return _returned(context.once(sums, network_of).mutuality)


def network_of(sums: ReciprocitySums, context: Context) -> Reciprocity:
    """The network of the stays with all its figures."""
    sample = Sample(sums.counts, context.seed, context.draws, sums.squares)
    drawn = sample if sums.counts or sums.squares else None
    found = reciprocity_of(_recorded(sums), sums.unit or USUAL, drawn)
    return without_return(found) if sums.one_ended else found


def _recorded(sums: ReciprocitySums) -> Travel:
    unit = sums.unit or USUAL
    return Travel.from_rows(
        (cell.origin, cell.host, cell.weight(unit), cell.stays, cell.unweighted(unit))
        for cell in sums.cells
    )


def _returned(mutuality: Measured) -> Figure:
    return _figure("r", _("Returned"), mutuality, "reciprocity-mutuality")


def _further(network: Reciprocity) -> tuple[Figure, ...]:
    rule = "reciprocity-mutuality"
    possible = of_possible(network.mutuality, network.ceiling)
    return (
        _figure("r_max", _("The most that the totals of the places allow"), network.ceiling, rule),
        _figure("of_possible", _("Returned, of what was possible"), possible, rule),
    )


def _nulls(network: Reciprocity) -> tuple[Figure, ...]:
    return tuple(
        Figure(
            f"rho_{each.null.replace('-', '_')}",
            _("Rho against {null}").format(null=null_title(each.null)),
            each.rho,
            "signed",
            "reciprocity-nulls",
        )
        for each in network.against
    )


def _concentrated(network: Reciprocity) -> tuple[Figure, ...]:
    rule = "reciprocity-concentration"
    return (
        Figure("inflow_hhi", _("Concentration of what is received"), network.inflow.hhi,
               "ratio", rule),
        Figure("outflow_hhi", _("Concentration of what is sent"), network.outflow.hhi,
               "ratio", rule),
    )  # fmt: skip


def _owed(sums: ReciprocitySums) -> Figure:
    places = reduce(add, (places for _ends, places in sorted(sums.places.items())), Places())
    title = _("Places promised in return and still owed")
    return Figure("open_places", title, open_places(places), "whole", "reciprocity-debt")


def _figure(name: str, title: str, measured: Measured, rule: str) -> Figure:
    return Figure(name, title, measured, "percent", rule)


def _answer(network: Reciprocity) -> str:
    r, most = network.mutuality, network.ceiling
    if r.value is None or most.value is None:
        return _("How much comes back cannot be said: {reason}.").format(reason=r.reason)
    said = _("{share} of all {unit} between different places come back; at most {most} could.")
    told = said.format(
        share=figure(r, percent), unit=unit_name(network.unit), most=percent(most.value)
    )
    compared = _compared(network)
    return f"{told} {compared}" if compared else told


def _compared(network: Reciprocity) -> str:
    """The null decides the sign, so each is named with its own."""
    parts = [
        _("{rho} against {null}").format(rho=signed(each.rho.value), null=null_title(each.null))
        for each in network.against
        if each.rho.value is not None
    ]
    return _("Rho is {parts}.").format(parts=", ".join(parts)) if parts else ""


RECIPROCITY = PanelKind(
    id=PanelId.RECIPROCITY,
    nothing=NOTHING,
    gather=gather_reciprocity,
    headline=reciprocity_headline,
    panel=reciprocity_panel,
)
