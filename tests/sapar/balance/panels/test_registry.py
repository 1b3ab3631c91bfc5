from sapar.balance.panels.panel import PanelId
from sapar.balance.panels.registry import PANELS


def test_panels_are_listed_once_and_in_the_order_in_which_they_are_shown():
    order = list(PanelId)
    places = [order.index(kind.id) for kind in PANELS]
    assert places == sorted(set(places))
