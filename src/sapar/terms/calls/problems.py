"""What stands in the way of opening a call."""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sapar.terms.calls.document import Call
from sapar.terms.calls.problem import Code, Problem

WHOLE: Final = 100
"""What the weights of the criteria add up to."""

DAYS: Final = ("closes_on", "nominates_on", "decides_on", "first_day", "last_day")
"""Days of a call in the order in which they come."""

NEEDED: Final = ("summary", "budget", "currency", *DAYS)
"""Fields that an open call has."""


@dataclass(frozen=True, slots=True)
class Receiving:
    """Who would take part besides sponsor, sending institution and participant.

    Attributes:
        hosts: names of the organisations that receive.
        contractor: name of the contractor; empty where none is named.
        contracted: whether the terms give duties to a contractor.
    """

    hosts: Sequence[str]
    contractor: str = ""
    contracted: bool = False


def problems(
    call: Call, receiving: Receiving, *, today: date, capacity: int | None = None
) -> Sequence[Problem]:
    """All that stands in the way, in the order of the document; none if it can be opened.

    Args:
        call: a draft.
        receiving: who receives, and who runs it.
        today: day on which it would be opened.
        capacity: stays that the selected offer can receive; None where it does not say.
    """
    missing = [name for name in NEEDED if getattr(call, name) is None]
    found = [Problem(Code.MISSING, (name,), {"field": name}) for name in missing]
    if capacity is not None and call.places > capacity:
        values = {"places": call.places, "capacity": capacity}
        found.append(Problem(Code.CAPACITY, ("places",), values))
    asked = (*_criteria(call), *_questions(call))
    return (*found, *_days(call, today), *asked, *_receiving(receiving))


def _days(call: Call, today: date) -> Iterator[Problem]:
    if call.closes_on is not None and call.closes_on <= today:
        yield Problem(Code.PAST, ("closes_on",), {"day": call.closes_on.isoformat()})
    known = [(name, getattr(call, name)) for name in DAYS if getattr(call, name) is not None]
    for (before, earlier), (name, later) in itertools.pairwise(known):
        if later < earlier:
            yield Problem(Code.ORDER, (name,), {"field": name, "other": before})


def _criteria(call: Call) -> Iterator[Problem]:
    if not call.criteria:
        yield Problem(Code.NO_CRITERIA, ("criteria",))
        return
    total = sum(each.weight for each in call.criteria)
    if total != WHOLE:
        yield Problem(Code.WEIGHTS, ("criteria",), {"sum": total})
    yield from _twice("criteria", [each.id for each in call.criteria])
    for place, each in enumerate(call.criteria):
        if not each.weight:
            yield Problem(Code.NO_WEIGHT, ("criteria", place, "weight"), {"name": each.id})
        if each.how is None:
            yield Problem(Code.NO_HOW, ("criteria", place, "how"), {"name": each.id})


def _questions(call: Call) -> Iterator[Problem]:
    if not call.of_applicants:
        yield Problem(Code.NO_QUESTION, ("of_applicants",))
    for part in ("of_applicants", "of_sending"):
        yield from _twice(part, [each.id for each in getattr(call, part)])


def _receiving(told: Receiving) -> Iterator[Problem]:
    if not told.hosts:
        yield Problem(Code.NO_HOST, ("hosts",))
    if told.contracted and not told.contractor:
        yield Problem(Code.NO_CONTRACTOR, ("contractor",))
    if told.contractor and told.contractor in told.hosts:
        yield Problem(Code.HOST_TOO, ("contractor",), {"name": told.contractor})


def _twice(part: str, names: Sequence[str]) -> Iterator[Problem]:
    seen: Counter[str] = Counter()
    for place, name in enumerate(names):
        seen[name] += 1
        if seen[name] > 1:
            yield Problem(Code.NAMED_TWICE, (part, place, "id"), {"name": name})
