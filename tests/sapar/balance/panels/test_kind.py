from sapar.balance.frames import Frames
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.kind import Context, PanelKind
from sapar.balance.panels.panel import Panel, PanelId
from sapar.values.measured import Measured


def _panel(stays: int, context: Context) -> Panel:
    counted = Measured.of(stays, n=stays, coverage=1, method=f"seed {context.seed}")
    headline = Figure("stays", "Stays", counted, "whole")
    return Panel(PanelId.SAY, "Who had a say", f"{stays} stays.", headline, (headline,))


def test_a_panel_of_all_is_the_panel_of_the_sums_added():
    context = Context(currency="EUR", sampled=False, seed=1, draws=100)
    kind = PanelKind(PanelId.SAY, 0, lambda _frames, _context: {"KZ": 2, "DE": 3}, _panel)
    sums = kind.gather(Frames({}, lambda _table: iter(())), context)
    assert kind.panel(sum(sums.values(), kind.nothing), context).answer == "5 stays."
