"""Items of the catalogue that a visitor waits for, and those in which somebody meets them."""

from dataclasses import dataclass

from sapar.values.language import mark


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something that a stay cannot well begin without.

    Attributes:
        code: short and stable.
        title: in English, marked for translation.
        items: codes in the column `item` of `commitments` whose first delivery reaches it.
    """

    code: str
    title: str
    items: tuple[str, ...]


MILESTONES: tuple[Milestone, ...] = (
    Milestone("account", mark("Library and IT account"), ("C07", "account", "library")),
    Milestone("desk", mark("Workspace"), ("C06", "desk")),
    Milestone("meeting", mark("First meeting with the mentor"), ("C02", "mentoring")),
)
"""What a visitor waits for, by the catalogue of commitments (C02, C06, C07) and the words that
the items of money use."""

CONTACT: tuple[str, ...] = ("C02", "C09", "C11", "D02", "D03", "mentoring")
"""Items in which somebody of the host meets the visitor: mentoring, introductions, mid-visit
review, orientation, check of a gap."""
