"""What stands open in a stay: who waits for whom."""

from collections.abc import Iterable, Iterator

from sapar.balance.names import party_name
from sapar.balance.stay_page.record import Goal, Open, Promise, Request
from sapar.balance.wording import whole
from sapar.values.language import _


def open_points(
    promises: Iterable[Promise], requests: Iterable[Request], goals: Iterable[Goal]
) -> tuple[Open, ...]:
    """Everything that waits for an answer, a decision, a delivery or a look.

    Args:
        promises: of the stay.
        requests: for access.
        goals: of the stay.
    """
    found = [point for promise in promises for point in _of_promise(promise)]
    found += [
        Open("pending", _("{what}: asked for, not decided").format(what=_named(request)))
        for request in requests
        if request.outcome == "pending"
    ]
    found += [
        Open("goal", _("{title}: not looked at since the stay began").format(title=goal.title))
        for goal in goals
        if goal.reached is None
    ]
    return tuple(found)


def _named(request: Request) -> str:
    return request.activity or request.request


def _of_promise(promise: Promise) -> Iterator[Open]:
    words = {"title": promise.title, "by": party_name(promise.owed_by)}
    words |= {"to": party_name(promise.owed_to), "unit": promise.unit or ""}
    if promise.later:
        yield _point("later", _("{title}: not yet due; {by} owes it"), words)
        return
    if promise.unanswered:
        text = _("{title}: {quantity} {unit} claimed, no answer yet")
        yield _point("unanswered", text, words, promise.unanswered)
    if promise.disputed:
        text = _("{title}: {quantity} {unit} in dispute between {by} and {to}")
        yield _point("disputed", text, words, promise.disputed)
    if promise.unmeasured:
        text = _("{title}: claimed without saying how much")
        yield _point("unmeasured", text, words)
    if promise.claims == 0:
        yield _point("nothing", _("{title}: {by} has not claimed to have delivered it"), words)


def _point(code: str, text: str, words: dict[str, str], quantity: float = 0) -> Open:
    told = text.format(quantity=whole(quantity), **words)
    return Open(code, " ".join(told.split()))
