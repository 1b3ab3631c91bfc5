from sapar.balance.frames import Frames
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.kind import Context, PanelKind
from sapar.balance.panels.panel import Panel, PanelId
from sapar.values.measured import Measured


def _headline(stays: int, context: Context) -> Figure:
    counted = Measured.of(stays, n=stays, coverage=1, method=f"seed {context.seed}")
    return Figure("stays", "Stays", counted, "whole")


def _panel(stays: int, context: Context) -> Panel:
    headline = _headline(stays, context)
    return Panel(PanelId.SAY, "Who had a say", f"{stays} stays.", headline, (headline,))


def test_a_panel_of_all_is_the_panel_of_the_sums_added():
    context = Context(currency="EUR", sampled=False, seed=1, draws=100)
    found = {"KZ": 2, "DE": 3}
    kind = PanelKind(PanelId.SAY, 0, lambda _frames, _context: found, _headline, _panel)
    sums = kind.gather(Frames({}, lambda _table: iter(())), context)
    assert kind.panel(sum(sums.values(), kind.nothing), context).answer == "5 stays."


def test_what_is_read_of_sums_is_computed_once_for_each_object():
    computed = []

    def stays(sums, context):
        computed.append((sums, context.seed))
        return sum(sums)

    context = Context(currency="EUR", sampled=False, seed=1, draws=100)
    sums, alike = [1, 2], [1, 2]
    assert [context.once(each, stays) for each in (sums, sums, alike)] == [3, 3, 3]
    assert computed == [([1, 2], 1)] * 2
