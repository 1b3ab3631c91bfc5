"""The events of a stay in one order, each once, with what their authors made of their own facts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import get_args

from sapar.deliveries.events.access import Asked, Outcome
from sapar.deliveries.events.answers import (
    Acknowledgement,
    Correction,
    Dispute,
    Reply,
    Resolution,
    Told,
    Withdrawal,
)
from sapar.deliveries.events.days import Observation
from sapar.deliveries.events.delivery import Delivery
from sapar.deliveries.events.event import Event
from sapar.values.party import Party

MEDIATOR = Party.THIRD
"""The mediator stands outside the four parties: nobody resolves a dispute of their own."""

TOLD = get_args(Told)
ANSWERS = (Acknowledgement, Dispute)

_ABOUT: Mapping[type[Event], tuple[type[Event], ...]] = {
    Acknowledgement: (Delivery, Outcome, Observation, Correction),
    Dispute: (Delivery, Outcome, Observation, Correction),
    Reply: (Dispute,),
    Resolution: (Dispute,),
    Correction: TOLD,
    Withdrawal: (*TOLD, Dispute),
    Outcome: (Asked,),
}
"""What each kind of event may be about."""


class Why(StrEnum):
    """Why an event changes nothing; its sentence is in `phrases.toml`."""

    UNKNOWN = "unknown"
    """It is about an event, or a commitment, that is not there or of another kind."""
    NOT_OWN = "not_own"
    """Only the author corrects or withdraws."""
    NOT_A_SIDE = "not_a_side"
    """Its author is on no side of the commitment, or on the side that cannot answer."""
    OLD = "old"
    """It answers what was said before a correction."""
    SETTLED = "settled"
    """A resolution came first."""


@dataclass(frozen=True, slots=True)
class Void:
    """An event that changes nothing, and why: kept and shown, never dropped in silence."""

    event: Event
    why: Why


@dataclass(frozen=True, slots=True)
class Fact:
    """A told fact as it stands.

    Attributes:
        told: the event in force: as first logged, or as last corrected.
        version: id of the event that says so; answers name it.
        withdrawn: whether the author took it back.
        resolution: that ended a dispute about it, if one did.
    """

    told: Told
    version: str
    withdrawn: bool = False
    resolution: Resolution | None = None


def in_order(events: Iterable[Event], today: date) -> tuple[Event, ...]:
    """Events of days up to today, each once, in the one order that does not hang on arrival.

    Raises:
        ValueError: if two different events have one id.
    """
    found: dict[str, Event] = {}
    for event in events:
        if found.setdefault(event.id, event) != event:
            raise ValueError(f"two different events have the id {event.id}")
    return tuple(sorted((e for e in found.values() if e.on <= today), key=lambda e: e.order))


class History:
    """The events of a stay, to be looked up.

    Args:
        events: in any order, repeated or not.
        today: events of later days are not read yet.

    Attributes:
        events: each once, in order.
        facts: what is told, by the id under which it was first logged.
        voids: events that change nothing.
    """

    def __init__(self, events: Iterable[Event], today: date) -> None:
        self.events = in_order(events, today)
        self.by_id: Mapping[str, Event] = {event.id: event for event in self.events}
        self._about: dict[str, list[Event]] = defaultdict(list)
        for event in self.events:
            if of := getattr(event, "of", None):
                self._about[of].append(event)
        self.voids = [
            Void(event, Why.UNKNOWN)
            for event in self.events
            if not _fits(event, self.by_id.get(getattr(event, "of", "")))
        ]
        told = [event for event in self.events if isinstance(event, TOLD)]
        self.facts: Mapping[str, Fact] = {event.id: self._fact(event) for event in told}
        self._tell_resolutions()

    def about(self, name: str) -> Sequence[Event]:
        """The events about another one, in order."""
        return self._about.get(name, ())

    def of_kind(self, kind: type[Event]) -> Iterator[Fact]:
        """Facts of one kind that were not withdrawn, in the order in which they were told."""
        return (
            fact
            for fact in self.facts.values()
            if isinstance(fact.told, kind) and not fact.withdrawn
        )

    def _fact(self, first: Told) -> Fact:
        changes = [e for e in self.about(first.id) if isinstance(e, Correction | Withdrawal)]
        own = [each for each in changes if self._is_own(each, first)]
        versions = [first, *(each for each in own if isinstance(each, Correction))]
        ended = [(version, found) for version in versions for found in self._ends(version)]
        if ended:
            version, resolution = max(ended, key=lambda pair: pair[1].order)
            self.voids += [Void(each, Why.SETTLED) for each in own if each.order > resolution.order]
            self._tell_old(versions, version)
            return Fact(_content(version), version.id, resolution=resolution)
        self._tell_old(versions, versions[-1])
        withdrawn = bool(own) and isinstance(own[-1], Withdrawal)
        return Fact(_content(versions[-1]), versions[-1].id, withdrawn)

    def _tell_old(self, versions: Sequence[Event], kept: Event) -> None:
        for version in versions:
            if version is not kept:
                answers = (e for e in self.about(version.id) if isinstance(e, ANSWERS))
                self.voids += [Void(each, Why.OLD) for each in answers]

    def _tell_resolutions(self) -> None:
        for event in self.events:
            if isinstance(event, Resolution) and event.author is not MEDIATOR:
                self.voids.append(Void(event, Why.NOT_A_SIDE))

    def _is_own(self, change: Correction | Withdrawal, first: Told) -> bool:
        own = change.author is first.author
        if isinstance(change, Correction):
            own = own and type(change.instead) is type(first)
        if not own:
            self.voids.append(Void(change, Why.NOT_OWN))
        return own

    def _ends(self, version: Event) -> Iterator[Resolution]:
        """The resolutions of disputes about one version of a fact."""
        for dispute in self.about(version.id):
            if isinstance(dispute, Dispute):
                for event in self.about(dispute.id):
                    if isinstance(event, Resolution) and event.author is MEDIATOR:
                        yield event


def _fits(event: Event, other: Event | None) -> bool:
    """Whether an event can be about another; one that is about none fits."""
    wanted = next((kinds for kind, kinds in _ABOUT.items() if isinstance(event, kind)), None)
    return wanted is None or isinstance(other, wanted)


def _content(version: Told | Correction) -> Told:
    return version.instead if isinstance(version, Correction) else version
