"""A stay on one day, read once for all rules."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sapar.deliveries.duty import Duty
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.history import History
from sapar.deliveries.events.judging import Judged
from sapar.deliveries.events.standing import Standing, Standings, standings_of
from sapar.deliveries.watch.stay import Stay


@dataclass(frozen=True, slots=True)
class Reading:
    """What rules look through.

    Attributes:
        stay: by its agreement.
        history: its events up to today.
        standings: how each commitment stands.
        today: the day.
    """

    stay: Stay
    history: History
    standings: Standings
    today: date

    @classmethod
    def of(
        cls, stay: Stay, duties: Sequence[Duty], events: Iterable[Event], today: date
    ) -> "Reading":
        """Read the events of a stay."""
        history = History(events, today)
        return cls(stay, history, standings_of(history, duties, today), today)

    def about(self, *items: str) -> list[Standing]:
        """The commitments about some items of the catalogue."""
        return [each for each in self.standings.commitments.values() if each.duty.item in items]

    @property
    def claims(self) -> list[Judged]:
        """Every claim, by commitment."""
        return [one for each in self.standings.commitments.values() for one in each.claims]
