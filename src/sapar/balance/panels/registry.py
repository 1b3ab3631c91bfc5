"""All panels there are, in the order in which they are shown."""

from sapar.balance.panels.kind import AnyPanelKind

PANELS: tuple[AnyPanelKind, ...] = ()
"""Each is declared as a `PanelKind` in the module of its panel."""
