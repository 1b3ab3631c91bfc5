from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sapar.deliveries.disputes.clock import Course, Stage
from sapar.deliveries.events.answers import Dispute, Reply
from sapar.deliveries.watch.answers import at_stage, unanswered, waited_for
from sapar.deliveries.watch.reading import Reading
from sapar.deliveries.watch.wording import What
from sapar.values.party import Party

Read = Callable[..., Reading]
HOST, MENTOR, PARTICIPANT, THIRD = Party.HOST, Party.MENTOR, Party.PARTICIPANT, Party.THIRD


def test_claims_wait_for_the_other_side_however_long(read: Read, session: Any, day: Any) -> None:
    (seen,) = unanswered(read(60, session("s", 9), session("t", 2)))
    assert (seen.acts, seen.since) == ((MENTOR,), day(2))
    assert seen.values == {"n": 2, "first": day(2), "what": What("C02", "mentor-hours")}


def test_each_side_is_asked_for_its_own_answers(read: Read, session: Any) -> None:
    own = replace(session("t", 3), author=MENTOR)
    found = unanswered(read(60, session("s", 2), own))
    assert [(seen.acts, seen.values["n"]) for seen in found] == [
        ((MENTOR,), 1),
        ((PARTICIPANT,), 1),
    ]


def test_whoever_the_agreement_names_is_waited_for(read: Read) -> None:
    (review,) = read(0).about("C11")
    assert waited_for(review.duty, MENTOR) == (PARTICIPANT, Party.SENDING, Party.SPONSOR)


def test_the_turn_in_a_dispute_goes_round(read: Read, session: Any, head: Any, day: Any) -> None:
    dispute = Dispute(**head("d", 3, HOST), of="s", reason="half an hour")
    reply = Reply(**head("y", 4, PARTICIPANT), of="d", text="an hour")
    told = (session("s", 2), dispute)
    (waits,) = at_stage(Stage.AWAITS_REPLY)(read(5, *told))
    assert (waits.acts, waits.values["due"], waits.says) == ((PARTICIPANT,), day(17), "text")
    (replied,) = at_stage(Stage.REPLIED)(read(5, *told, reply))
    assert replied.acts == (HOST,)
    late = read(30, *told, reply)
    (mediator,) = at_stage(Stage.AT_MEDIATOR, Stage.WITHOUT_MEDIATOR)(late)
    assert (mediator.acts, mediator.about) == ((THIRD,), "d")
    nobody = replace(late, stay=replace(late.stay, course=Course(mediator=False)))
    (alone,) = at_stage(Stage.AT_MEDIATOR, Stage.WITHOUT_MEDIATOR)(nobody)
    assert (alone.says, alone.acts) == ("alone", (PARTICIPANT, HOST))
