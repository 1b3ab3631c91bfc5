from sapar.balance.dimensions import dimensions
from sapar.balance.frames import Frames
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.gathering import gather_panels
from sapar.balance.panels.kind import Context, PanelKind
from sapar.balance.panels.panel import Panel, PanelId
from sapar.values.measured import Measured

CONTEXT = Context(currency="EUR", sampled=False, seed=1, draws=100)
NO_FRAMES = Frames({}, lambda _table: iter(()))


def _headline(stays, _context):
    counted = Measured.of(stays, n=stays, coverage=1, method="counted")
    return Figure("stays", "Stays", counted, "whole")


def _panel(stays, context):
    headline = _headline(stays, context)
    return Panel(PanelId.SAY, "Who had a say", f"{stays} stays.", headline, (headline,))


def sums(found):
    """Of groups as found; what is gathered of all stays is what they make together."""

    def gather(_frames, context):
        return found if context.headlines else {None: sum(found.values())}

    kind = PanelKind(PanelId.SAY, 0, gather, _headline, _panel)
    return gather_panels([kind], NO_FRAMES, CONTEXT, dimensions({})["host_country"])


def test_the_whole_is_all_groups_and_each_group_its_own():
    gathered = sums({"KZ": 2, "DE": 3})
    assert [panel.answer for panel in gathered.whole()] == ["5 stays."]
    (headline,) = gathered.headlines("KZ")
    assert (headline.id, headline.title) == (PanelId.SAY, "Who had a say")
    assert headline.figure.measured.value == 2
    assert (gathered.of_all(PanelId.SAY), gathered.of_groups(PanelId.SAY)["DE"]) == (5, 3)


def test_a_group_of_which_a_panel_knows_nothing_has_it_all_the_same():
    (headline,) = sums({"KZ": 2}).headlines("PL")
    assert headline.figure.measured.value == 0
    assert [panel.answer for panel in sums({}).whole()] == ["0 stays."]


def test_codes_that_name_no_country_are_one_group():
    (headline,) = sums({"UK": 2, "QX": 1}).headlines(None)
    assert headline.figure.measured.value == 3


def test_sums_that_add_up_to_the_last_digit_are_not_added_up_again():
    def gather(_frames, context):
        return {None: 100} if context.further else {"KZ": 2, "DE": 3}

    kind = PanelKind(PanelId.SAY, 0, gather, _headline, _panel, adds=True)
    found = gather_panels([kind], NO_FRAMES, CONTEXT, dimensions({})["host_country"])
    assert found.of_all(PanelId.SAY) == 105


def test_without_groups_all_stays_are_gathered_once():
    asked = []

    def gather(_frames, context):
        asked.append((context.headlines, context.further))
        return {None: 7}

    kind = PanelKind(PanelId.SAY, 0, gather, _headline, _panel, adds=True)
    found = gather_panels([kind], NO_FRAMES, CONTEXT, None)
    assert (found.of_all(PanelId.SAY), found.of_groups(PanelId.SAY)) == (7, {})
    assert asked == [(False, False)]
