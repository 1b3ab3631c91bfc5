"""All panels there are, in the order in which they are shown."""

from sapar.balance.panels.delivery import DELIVERY
from sapar.balance.panels.effort import EFFORT
from sapar.balance.panels.gains import GAINS
from sapar.balance.panels.kind import AnyPanelKind
from sapar.balance.panels.money import MONEY
from sapar.balance.panels.reciprocity import RECIPROCITY
from sapar.balance.panels.say import SAY

PANELS: tuple[AnyPanelKind, ...] = (SAY, MONEY, DELIVERY, GAINS, EFFORT, RECIPROCITY)
"""Each is declared as a `PanelKind` in the module of its panel."""
