"""Answers that somebody waits for."""

from collections.abc import Callable, Iterator

from sapar.deliveries.disputes.clock import Clock, Stage, clocks
from sapar.deliveries.duty import Duty
from sapar.deliveries.events.judging import Judged, Judgement
from sapar.deliveries.states import State
from sapar.deliveries.watch.notice import Seen
from sapar.deliveries.watch.reading import Reading
from sapar.deliveries.watch.wording import Value, What
from sapar.values.party import Party


def unanswered(reading: Reading) -> Iterator[Seen]:
    """V08: claims wait for an answer. They wait for ever: silence answers none."""
    waiting: dict[tuple[str, tuple[Party, ...]], list[Judged]] = {}
    for claim in reading.claims:
        if claim.state is State.UNANSWERED:
            whose = waited_for(claim.duty, claim.fact.told.author)
            waiting.setdefault((claim.duty.id, whose), []).append(claim)
    for (name, acts), claims in waiting.items():
        first = min(claim.fact.told.on for claim in claims)
        duty = claims[0].duty
        yield Seen(
            about=name,
            acts=acts,
            since=first,
            shown_to=(*duty.owed_by, *duty.owed_to),
            values={"n": len(claims), "first": first, "what": What(duty.item, name)},
        )


def waited_for(duty: Duty, author: Party) -> tuple[Party, ...]:
    """Of those who may answer, whom the agreement names."""
    may = duty.answerers(author)
    named = (*duty.owed_by, *duty.owed_to, *duty.verified_by)
    return tuple(dict.fromkeys(party for party in named if party in may))


def at_stage(*stages: Stage) -> Callable[[Reading], Iterator[Seen]]:
    """V09 to V11: disputes in which the turn of somebody has come."""

    def probe(reading: Reading) -> Iterator[Seen]:
        judged = Judgement(tuple(reading.claims), reading.standings.voids)
        for clock in clocks(reading.history, judged, reading.stay.course, reading.today):
            if clock.stage in stages:
                yield _seen(clock)

    return probe


def _seen(clock: Clock) -> Seen:
    values: dict[str, Value] = {
        "reason": clock.dispute.reason,
        "since": clock.dispute.on,
        "by": (clock.dispute.author,),
    }
    if clock.due is not None:
        values["due"] = clock.due
    return Seen(
        about=clock.dispute.id,
        acts=clock.acts,
        since=clock.since,
        shown_to=(clock.dispute.author, clock.fact.told.author),
        says="alone" if clock.stage is Stage.WITHOUT_MEDIATOR else "text",
        values=values,
    )
