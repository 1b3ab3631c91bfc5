"""The vocabulary of what money is paid for, and what each item means for the figures.

An item outside this list is allowed: it keeps its own code as its title and has no flag, so that
it counts in every total and in no special part of one. Nothing is guessed from its name.
"""

from dataclasses import dataclass

from sapar.values.language import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that money is paid for.

    Attributes:
        code: as in the column `item` of the tables `flows` and `costs`.
        title: in English, marked for translation.
        living: what a participant lives on; spent where they live, not what a host earns.
        fixed_travel: paid once per stay whatever its length, so it inflates short stays.
        host_service: what a host sells: parts of its fee, or charges on top of it.
        apart: tied to one person's need; kept out of every share and rate and shown on its own,
            as the Commission's own totals keep special needs apart.
        unsplit: mixes living cost and travel in one sum that the source does not divide.
    """

    code: str
    title: str
    living: bool = False
    fixed_travel: bool = False
    host_service: bool = False
    apart: bool = False
    unsplit: bool = False


REFUND = "refund"
"""Money given back: by its receiver as a payment above zero, or to it as one below."""

_DECLARED = (
    Item(code="subsistence", title=mark("Subsistence"), living=True),
    Item(code="stipend", title=mark("Stipend"), living=True),
    Item(code="housing", title=mark("Housing"), living=True),
    Item(code="grant", title=mark("Grant, not split"), living=True, unsplit=True),
    Item(code="travel", title=mark("Travel"), fixed_travel=True),
    Item(code="visa", title=mark("Visa"), fixed_travel=True),
    Item(code="insurance", title=mark("Insurance")),
    Item(code="special_needs", title=mark("Support for special needs"), apart=True),
    Item(code="fee", title=mark("Host's fee, not itemised"), host_service=True),
    Item(code="mentoring", title=mark("Mentoring"), host_service=True),
    Item(code="desk", title=mark("Desk or office"), host_service=True),
    Item(code="library", title=mark("Library"), host_service=True),
    Item(code="laboratory", title=mark("Laboratory"), host_service=True),
    Item(code="course", title=mark("Course"), host_service=True),
    Item(code="event", title=mark("Seminar, workshop or conference"), host_service=True),
    Item(code="administration", title=mark("Administration by the host"), host_service=True),
    Item(code="charge", title=mark("Charge on top of the fee"), host_service=True),
    Item(code="overhead", title=mark("Overhead")),
    Item(code="contractor_margin", title=mark("Contractor's margin")),
    Item(code="organisational_support", title=mark("Support of the organising institution")),
    Item(code=REFUND, title=mark("Refund")),
    Item(code="other", title=mark("Other")),
)

ITEMS: dict[str, Item] = {item.code: item for item in _DECLARED}

LIVING = frozenset(item.code for item in _DECLARED if item.living)
FIXED_TRAVEL = frozenset(item.code for item in _DECLARED if item.fixed_travel)
HOST_SERVICE = frozenset(item.code for item in _DECLARED if item.host_service)
APART = frozenset(item.code for item in _DECLARED if item.apart)
UNSPLIT = frozenset(item.code for item in _DECLARED if item.unsplit)


def item_of(code: str) -> Item:
    """The item of a code; one that is not declared is taken as `other` under its own name."""
    return ITEMS.get(code) or Item(code=code, title=code)
