"""The voice of one party in one stay or scheme: what it did, and when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sapar.planning.act import Act, Say, say_of
from sapar.planning.stage import Stage
from sapar.values.party import Party


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the table `planning`.

    Attributes:
        party: who acted, or was invited.
        act: what it did.
        stage: when, as `sapar.planning.stage.stage_of` tells it.
        subject: the clause that it was about; None where the record does not say.
    """

    party: Party
    act: Act
    stage: Stage
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """How often a party had each kind of say at each stage; a row of `measures.voices`.

    Attributes:
        counts: number of events by kind of say and stage; what is not in it did not happen.
    """

    counts: Mapping[tuple[Say, Stage], int]

    @classmethod
    def of(cls, events: Iterable[Event]) -> "Voice":
        """The voice that speaks from the events of one party."""
        counts: dict[tuple[Say, Stage], int] = {}
        for event in events:
            key = say_of(event.act), event.stage
            counts[key] = counts.get(key, 0) + 1
        return cls(counts)

    @classmethod
    def of_row(cls, row: Mapping[str, Any]) -> "Voice":
        """The voice in a row of `measures.voices`; its other columns are not read."""
        counts = {(say, stage): row[column(say, stage)] for say in Say for stage in Stage}
        return cls({key: count for key, count in counts.items() if count})

    def had(self, say: Say, stage: Stage) -> bool | None:
        """Whether the party had that kind of say at that stage.

        Returns:
            True if an event says so; None if only events of unknown stage may say so; else False:
            what nobody recorded did not happen.
        """
        if self.counts.get((say, stage)):
            return True
        return None if self.counts.get((say, Stage.UNKNOWN)) else False


SILENT = Voice({})
"""A party of which nothing is recorded."""


def voices(events: Iterable[Event]) -> dict[Party, Voice]:
    """The voice of each party in the events of one stay or scheme, in the order of `Party`."""
    listed = list(events)
    heard = {event.party for event in listed}
    return {
        party: Voice.of(event for event in listed if event.party is party)
        for party in Party
        if party in heard
    }


def column(say: Say, stage: Stage) -> str:
    """The column of `measures.voices` that counts events of a kind of say at a stage."""
    return f"{say.value}_{stage.value}"
