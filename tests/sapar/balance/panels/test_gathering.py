from sapar.balance.dimensions import dimensions
from sapar.balance.frames import Frames
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.gathering import gather_panels
from sapar.balance.panels.kind import Context, PanelKind
from sapar.balance.panels.panel import Panel, PanelId
from sapar.values.measured import Measured

CONTEXT = Context(currency="EUR", sampled=False, seed=1, draws=100)
NO_FRAMES = Frames({}, lambda _table: iter(()))


def _panel(stays, _context):
    counted = Measured.of(stays, n=stays, coverage=1, method="counted")
    headline = Figure("stays", "Stays", counted, "whole")
    return Panel(PanelId.SAY, "Who had a say", f"{stays} stays.", headline, (headline,))


def sums(found):
    kind = PanelKind(PanelId.SAY, 0, lambda _frames, _context: found, _panel)
    return gather_panels([kind], NO_FRAMES, CONTEXT, dimensions({})["host_country"])


def test_the_whole_is_all_groups_and_each_group_its_own():
    gathered = sums({"KZ": 2, "DE": 3})
    assert [panel.answer for panel in gathered.whole()] == ["5 stays."]
    assert [panel.answer for panel in gathered.group("KZ")] == ["2 stays."]


def test_a_group_of_which_a_panel_knows_nothing_has_it_all_the_same():
    assert [panel.answer for panel in sums({"KZ": 2}).group("PL")] == ["0 stays."]
    assert [panel.answer for panel in sums({}).whole()] == ["0 stays."]


def test_codes_that_name_no_country_are_one_group():
    assert [panel.answer for panel in sums({"UK": 2, "QX": 1}).group(None)] == ["3 stays."]
