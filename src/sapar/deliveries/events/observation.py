"""Days on which the visitor did nothing but look on, as a share of the days so far."""

from collections.abc import Iterator
from datetime import date, timedelta

from sapar.agreements.commitments.dues import SATURDAY
from sapar.deliveries.events.answers import Acknowledgement
from sapar.deliveries.events.days import Observation
from sapar.deliveries.events.history import ANSWERS, Fact, History
from sapar.deliveries.states import HOST_SIDE
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.party import Party
from sapar.values.period import Period


def observation_share(history: History, stay: Period, today: date) -> Measured:
    """Share of the days so far on which the visitor only looked on: bounds, led by the lower end.

    Lower end: days that visitor and host side both tell, or that one tells and the other
    acknowledges. Upper end: days that one of them tells. Days so far are Mondays to Fridays of the
    stay up to today, and any other day that somebody tells of. Coverage is the share of the told
    days that both sides spoke on.

    Args:
        history: of the stay.
        stay: its days.
        today: the day of the question.

    Returns:
        A share from 0 to 1; `n` counts the days so far. Not computable before the stay begins.
    """
    told, spoke = dict[date, set[Party]](), dict[date, set[Party]]()
    for fact in history.of_kind(Observation):
        if fact.told.on in stay and [*_sides(fact.told.author)]:
            told.setdefault(fact.told.on, set()).update(_agreeing(history, fact))
            spoke.setdefault(fact.told.on, set()).update(_speaking(history, fact))
    days = {*_working_days(stay, today), *told}
    if not days:
        return Measured.not_computable(_("no day of the stay has passed"))
    both = sum(len(sides) > 1 for sides in told.values())
    answered = sum(len(sides) > 1 for sides in spoke.values())
    return Measured.of(
        both / len(days),
        low=both / len(days),
        high=len(told) / len(days),
        n=len(days),
        coverage=answered / len(told) if told else 1.0,
        method=_("days that both sides tell; upper end if each day that one side tells is true"),
    )


def _agreeing(history: History, fact: Fact) -> Iterator[Party]:
    """The two sides, as far as they say it was so; nobody else's word counts."""
    yield from _sides(fact.told.author)
    last = {each.author: each for each in history.about(fact.version) if isinstance(each, ANSWERS)}
    for author, answer in last.items():
        if isinstance(answer, Acknowledgement):
            yield from _sides(author)


def _speaking(history: History, fact: Fact) -> Iterator[Party]:
    yield from _sides(fact.told.author)
    for answer in history.about(fact.version):
        if isinstance(answer, ANSWERS):
            yield from _sides(answer.author)


def _sides(party: Party) -> Iterator[Party]:
    """The host for whoever stands together with it, and the visitor; nobody for anyone else."""
    if party in HOST_SIDE:
        yield Party.HOST
    elif party is Party.PARTICIPANT:
        yield party


def _working_days(stay: Period, today: date) -> Iterator[date]:
    until = min(today, stay.last_day)
    for number in range((until - stay.first_day).days + 1):
        day = stay.first_day + timedelta(days=number)
        if day.weekday() < SATURDAY:
            yield day
