"""The clock of a dispute: a reply within the agreed working days, then the mediator.

A deadline that passes moves a dispute on to the mediator; it never ends it for anybody. Those who
disagree may settle it themselves at any time before.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from sapar.agreements.commitments.dues import shifted
from sapar.deliveries.duty import side
from sapar.deliveries.events.answers import Answer, Correction, Dispute, Reply, Withdrawal
from sapar.deliveries.events.history import ANSWERS, MEDIATOR, Fact, History, Why
from sapar.deliveries.events.judging import Judgement
from sapar.values.party import Party

ANSWER_DAYS: Final = 10
"""Working days for an answer where the agreement says none (catalogue of commitments, D07)."""


class Stage(StrEnum):
    """Where a dispute stands, and what comes next.

    Attributes:
        AWAITS_REPLY: the claimant's side replies, or takes the claim back.
        REPLIED: whoever disputes accepts the reply, or lets the mediator decide.
        AT_MEDIATOR: a day for an answer passed without it: the mediator decides.
        WITHOUT_MEDIATOR: the same, but the agreement names none: both sides agree on one.
        SETTLED: the claim was acknowledged, corrected or withdrawn, or the dispute was.
        RESOLVED: the mediator decided.
    """

    AWAITS_REPLY = "awaits_reply"
    REPLIED = "replied"
    AT_MEDIATOR = "at_mediator"
    WITHOUT_MEDIATOR = "without_mediator"
    SETTLED = "settled"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class Course:
    """What the agreement says of disputes.

    Attributes:
        answer_days: working days for each answer.
        mediator: whether one is named.
    """

    answer_days: int = ANSWER_DAYS
    mediator: bool = True


@dataclass(frozen=True, slots=True)
class Clock:
    """One dispute on one day.

    Attributes:
        dispute: the event.
        fact: what is disputed, as it stands now.
        stage: where it stands.
        acts: whose turn it is; nobody's once it has ended.
        since: day from which it is so.
        due: last day for the next deed; None where nothing sets one.
    """

    dispute: Dispute
    fact: Fact
    stage: Stage
    acts: tuple[Party, ...]
    since: date
    due: date | None = None


def clocks(history: History, judgement: Judgement, course: Course, today: date) -> Iterator[Clock]:
    """Every dispute of a stay, in the order in which they arose.

    Disputes about what is not there, or by whoever may not answer the claim, have no clock.

    Args:
        history: of the stay.
        judgement: of its claims.
        course: what the agreement says of disputes.
        today: the day of the question.
    """
    void = {each.event.id for each in judgement.voids if each.why is not Why.OLD}
    for dispute in history.events:
        if isinstance(dispute, Dispute) and dispute.id not in void:
            yield _clock(history, dispute, _fact(history, dispute), course, today)


def _fact(history: History, dispute: Dispute) -> Fact:
    """What a dispute is about, though it may have been corrected since."""
    about = history.by_id[dispute.of]
    return history.facts[about.of if isinstance(about, Correction) else about.id]


def _clock(history: History, dispute: Dispute, fact: Fact, course: Course, today: date) -> Clock:
    if fact.resolution is not None and fact.version == dispute.of:
        return Clock(dispute, fact, Stage.RESOLVED, (), fact.resolution.on)
    if (settled := _settled_on(history, dispute, fact)) is not None:
        return Clock(dispute, fact, Stage.SETTLED, (), settled)
    claimant = fact.told.author
    by = _working(dispute.on, course)
    reply = _reply(history, dispute, claimant, by)
    if reply is None:
        if today <= by:
            return Clock(dispute, fact, Stage.AWAITS_REPLY, (claimant,), dispute.on, by)
        return _further(dispute, fact, by, course)
    until = _working(reply.on, course)
    if today <= until:
        return Clock(dispute, fact, Stage.REPLIED, (dispute.author,), reply.on, until)
    return _further(dispute, fact, until, course)


def _further(dispute: Dispute, fact: Fact, passed: date, course: Course) -> Clock:
    stage = Stage.AT_MEDIATOR if course.mediator else Stage.WITHOUT_MEDIATOR
    acts = (MEDIATOR,) if course.mediator else (fact.told.author, dispute.author)
    return Clock(dispute, fact, stage, acts, shifted(passed, 1, working=False) or passed)


def _working(day: date, course: Course) -> date:
    return shifted(day, course.answer_days, working=True) or date.max


def _reply(history: History, dispute: Dispute, claimant: Party, by: date) -> Reply | None:
    """The first reply of the claimant's side that came in time."""
    replies = (each for each in history.about(dispute.id) if isinstance(each, Reply))
    own = (each for each in replies if each.author in side(claimant) and each.on <= by)
    return next(own, None)


def _settled_on(history: History, dispute: Dispute, fact: Fact) -> date | None:
    """The day on which those who disagree ended it; None while they still disagree.

    A later word of the same author on the same claim takes the place of the dispute.
    """
    deeds: list[Answer] = [
        each
        for each in history.about(dispute.id)
        if isinstance(each, Withdrawal) and each.author is dispute.author
    ]
    deeds += [
        each
        for each in history.about(dispute.of)
        if isinstance(each, ANSWERS)
        and each.author is dispute.author
        and each.order > dispute.order
    ]
    if fact.withdrawn or fact.version != dispute.of:
        changes = (each for each in history.about(fact.told.id) if isinstance(each, Answer))
        own = [each for each in changes if isinstance(each, Correction | Withdrawal)]
        deeds += [each for each in own if each.author is fact.told.author]
    return min((each.on for each in deeds), default=None)
