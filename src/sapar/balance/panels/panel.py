"""One of the six panels of a balance, as a value."""

from dataclasses import dataclass
from enum import StrEnum

from sapar.balance.panels.figure import Figure
from sapar.balance.panels.table import Table
from sapar.values.language import _, mark


class PanelId(StrEnum):
    """The six panels, in the order in which they are shown. There is no score over them."""

    SAY = "say"
    MONEY = "money"
    DELIVERY = "delivery"
    GAINS = "gains"
    EFFORT = "effort"
    RECIPROCITY = "reciprocity"


_TITLES = {
    PanelId.SAY: mark("Who had a say"),
    PanelId.MONEY: mark("Who paid, who received"),
    PanelId.DELIVERY: mark("What was delivered"),
    PanelId.GAINS: mark("What was gained"),
    PanelId.EFFORT: mark("Whose effort was credited"),
    PanelId.RECIPROCITY: mark("Who came back"),
}


def title_of(panel: PanelId) -> str:
    """The title of a panel, for people."""
    return _(_TITLES[panel])


@dataclass(frozen=True, slots=True)
class Headline:
    """What one panel says of one group: its first figure, and no more.

    Attributes:
        id: which of the six.
        title: of the panel, for people.
        figure: the one shown at a glance.
    """

    id: PanelId
    title: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Panel:
    """What one panel says of some stays.

    Attributes:
        id: which of the six.
        title: for people: `Who had a say`.
        answer: one sentence with numbers: what is known, or why nothing is.
        headline: the figure shown at a glance.
        figures: all of them, the headline first.
        tables: further figures by item, party or kind.

    Raises:
        ValueError: if two figures or two tables share their name, or the headline is not the
            first figure.
    """

    id: PanelId
    title: str
    answer: str
    headline: Figure
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...] = ()

    def __post_init__(self) -> None:
        if not self.figures or self.figures[0] != self.headline:
            raise ValueError(f"panel {self.id}: expected the headline to be the first figure")
        for named in (self.figures, self.tables):
            names = [each.id for each in named]
            if len(set(names)) != len(names):
                raise ValueError(f"panel {self.id}: two parts share a name in {names}")
