"""What happened in a stay, the latest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.text import capfirst

from sapar_web.pages.record.door import Door
from sapar_web.pages.record.words import Mark, further, mark_of, party_name, title
from sapar_web.queries.record.telling import Claim, claims
from sapar_web.queries.whole_number import whole_of

LINES = 30
"""Facts on one page."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact as a list shows it.

    Attributes:
        on: its day.
        what: it tells.
        more: that belongs to it.
        who: says so.
        mark: what it counts as; None for what nobody answers.
        address: of its page.
        version: by which it is answered.
        files: how many are with it.
    """

    on: date
    what: str
    more: list[str]
    who: str
    mark: Mark | None
    address: str
    version: str
    files: int = 0


@dataclass(frozen=True, slots=True)
class Timeline:
    """One page of facts.

    Attributes:
        entries: the latest first.
        older: place after which the next page begins; 0 on the last one.
    """

    entries: list[Entry]
    older: int


def timeline(door: Door, files: dict[str, int], place: str) -> Timeline:
    """Facts of a record, the latest first.

    Args:
        door: through which somebody came.
        files: how many are with each event.
        place: after which the page begins; nothing for the first page.
    """
    begin = whole_of(place, 0)
    found = claims(door.record)[::-1]
    shown = [entry(door, each, files) for each in found[begin : begin + LINES]]
    return Timeline(shown, begin + LINES if len(found) > begin + LINES else 0)


def entries(door: Door, found: Sequence[Claim]) -> list[Entry]:
    """Some facts, in the order given."""
    return [entry(door, each, {}) for each in found]


def entry(door: Door, claim: Claim, files: dict[str, int]) -> Entry:
    """A fact as a list shows it."""
    told = claim.fact.told
    return Entry(
        on=told.on,
        what=title(told, door.record),
        more=further(told, door.record),
        who=capfirst(party_name(told.author)),
        mark=mark_of(claim.state, withdrawn=claim.fact.withdrawn),
        address=door.address("event", told.id),
        version=claim.fact.version,
        files=files.get(told.id, 0),
    )
