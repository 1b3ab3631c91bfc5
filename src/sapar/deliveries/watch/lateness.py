"""What is due or past due."""

from collections.abc import Callable, Iterator
from typing import Final

from sapar.deliveries.duty import Counted
from sapar.deliveries.events.standing import Standing
from sapar.deliveries.times.contact import working_days
from sapar.deliveries.watch.notice import Seen, ordinary
from sapar.deliveries.watch.reading import Reading
from sapar.deliveries.watch.wording import Unit, What

DESK: Final = "C06"
ACCOUNT: Final = "C07"
REVIEW: Final = "C11"

_SAYS: Final = {
    Counted.ONCE: "text",
    Counted.QUANTITY: "counted",
    Counted.REQUESTS: "requests",
}


def past_due(reading: Reading) -> Iterator[Seen]:
    """V02: the last day has passed, and not all of it is delivered for certain."""
    for each in reading.standings.commitments.values():
        if each.overdue and each.duty.item not in {DESK, ACCOUNT, REVIEW}:
            yield _late(each, reading, _SAYS[each.duty.counted])


def late(item: str) -> Callable[[Reading], Iterator[Seen]]:
    """V04 and V05: something that a stay cannot well begin without is late."""

    def probe(reading: Reading) -> Iterator[Seen]:
        return (_late(each, reading, "text") for each in reading.about(item) if each.overdue)

    return probe


def review(reading: Reading) -> Iterator[Seen]:
    """V07: the time of the mid-stay review has come, and it is not acknowledged yet."""
    for each in reading.about(REVIEW):
        opens, due = each.duty.opens, each.duty.due
        if opens is not None and due is not None and opens <= reading.today and not each.kept:
            yield Seen(
                about=each.duty.id,
                acts=each.duty.owed_by,
                since=opens,
                shown_to=each.duty.owed_to,
                says="late" if each.overdue else "text",
                values={"opens": opens, "due": due},
            )


def _late(each: Standing, reading: Reading, says: str) -> Seen:
    duty = each.duty
    assert duty.due is not None  # noqa: S101 -- what has no last day is not overdue
    return Seen(
        about=duty.id,
        acts=duty.owed_by,
        since=duty.due,
        shown_to=duty.owed_to,
        says=says,
        values={
            "what": What(duty.item, duty.id),
            "due": duty.due,
            "days": working_days(duty.due, reading.today),
            "delivered": ordinary(each.delivered),
            "owed": ordinary(each.owed),
            "open": ordinary(each.disputed + each.unanswered),
            "unit": Unit(duty.unit),
        },
    )
