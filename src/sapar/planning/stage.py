"""When somebody had a say: while it could still shape the stay, or once it was running."""

from datetime import date
from enum import StrEnum


class Stage(StrEnum):
    """Planning, running, or nobody knows: a missing date is never guessed."""

    PLANNING = "planning"
    RUNNING = "running"
    UNKNOWN = "unknown"


def stage_of(on: date | None, first_day: date | None, start_month: str | None = None) -> Stage:
    """The stage of an event: running on or after the first day, planning before it.

    Args:
        on: day of the event.
        first_day: of the stay; of the scheme for an event of the scheme as a whole.
        start_month: `YYYY-MM`, where of the first day only the month is known. An event of that
            very month may be before or after the first day.

    Returns:
        The stage; `UNKNOWN` where the event or the beginning has no date.
    """
    if on is None:
        return Stage.UNKNOWN
    if first_day is not None:
        return Stage.RUNNING if on >= first_day else Stage.PLANNING
    month = on.isoformat()[:7]
    if start_month is None or month == start_month:
        return Stage.UNKNOWN
    return Stage.RUNNING if month > start_month else Stage.PLANNING
