import pytest

from sapar.balance.panels.figure import Figure
from sapar.balance.panels.panel import Panel, PanelId
from sapar.values.measured import Measured

NONE = Measured.not_computable("nothing is recorded")
MET, LOW = Figure("met", "Commitments met", NONE), Figure("low", "At least delivered", NONE)


def test_the_headline_is_told_first():
    with pytest.raises(ValueError, match="expected the headline to be the first figure"):
        Panel(PanelId.DELIVERY, "Delivery", "Nothing is recorded.", MET, (LOW, MET))


def test_two_figures_cannot_share_a_name():
    with pytest.raises(ValueError, match="two parts share a name"):
        Panel(PanelId.DELIVERY, "Delivery", "Nothing is recorded.", MET, (MET, MET))


def test_there_are_six_panels_in_one_order():
    assert [each.value for each in PanelId] == [
        "say",
        "money",
        "delivery",
        "gains",
        "effort",
        "reciprocity",
    ]
