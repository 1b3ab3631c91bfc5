"""What pages of stays read before they show anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from sapar_web.access.relations import SPEAKERS, parties_of
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Agreement, Stay, StayParty
from sapar_web.pages.asking import actor
from sapar_web.queries.agreements.reading import readable_agreement
from sapar_web.queries.stays.finding import readable_stay

GOOD = ("active", "completed")
BAD = ("withdrawn", "terminated")


@dataclass(frozen=True, slots=True)
class Place:
    """A party as a page shows it.

    Attributes:
        party: which.
        label: it in words.
        organisation: its name; empty for a person.
        person: name of the person; empty where an organisation takes part, or nobody is there yet.
    """

    party: StayParty
    label: str
    organisation: str = ""
    person: str = ""


def stay_or_missing(request: HttpRequest, key: UUID) -> Stay:
    """A stay that whoever asks may read.

    Raises:
        MissingError: if there is none.
        RefusedError: if it is not theirs to read.
    """
    found = readable_stay(actor(request), key)
    if found is None:
        raise MissingError
    return found


def agreement_or_missing(request: HttpRequest, key: UUID) -> Agreement:
    """The agreement of a stay that whoever asks may read.

    Raises:
        MissingError: if there is none.
        RefusedError: if it is not theirs to read.
    """
    found = readable_agreement(actor(request), key)
    if found is None:
        raise MissingError
    return found


def places(stay: Stay) -> list[Place]:
    """Who takes part, in the order of parties; a contractor only where there is one."""
    return list(_places(stay))


def _places(stay: Stay) -> Iterator[Place]:
    for party in StayParty:
        there = getattr(stay, party.value)
        if party in SPEAKERS:
            if there is not None:
                yield Place(party, str(party.label), organisation=there.name)
        else:
            yield Place(party, str(party.label), person="" if there is None else str(there))


def shown_stay(request: HttpRequest, stay: Stay) -> dict[str, Any]:
    """Which stay it is, and as which parties one speaks, for the head of its pages.

    Those for which one may end it are apart: a mentor ends nothing.
    """
    tone = "good" if stay.state in GOOD else "bad" if stay.state in BAD else "waiting"
    mine = parties_of(actor(request), stay)
    ends = [party for party in mine if party != StayParty.MENTOR]
    return {"stay": stay, "tone": tone, "mine": mine, "ends": ends}
