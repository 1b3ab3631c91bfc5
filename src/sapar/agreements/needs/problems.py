"""What stands in the way of handing in a statement of needs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Final

from sapar.agreements.needs.document import Context, Needs
from sapar.agreements.needs.problem import Code, Problem
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.part import Words
from sapar.values.party import Party

WHOLE: Final = 100
"""What the weights of a party's goals add up to."""

FEWEST_GOALS: Final = 2
MOST_GOALS: Final = 5
"""How many goals a participant has (A06): one is a wish, six are nobody's in a short stay."""

_PARTS: Final = ("goals", "expectations", "offers", "constraints")


def problems(needs: Needs) -> Sequence[Problem]:
    """All that stands in the way, in the order of the document; none if it can be handed in.

    Args:
        needs: a draft, or what somebody sent.
    """
    found = (*_goals(needs), *_names(needs), *_others(needs), *_items(needs))
    return (*_writer(needs), *found, *_place(needs), *_languages(needs))


def _writer(needs: Needs) -> Iterator[Problem]:
    if needs.party is Party.THIRD:
        yield Problem(Code.NO_PARTY, ("party",))


def _goals(needs: Needs) -> Iterator[Problem]:
    count, total = len(needs.goals), sum(goal.weight for goal in needs.goals)
    if not count:
        yield Problem(Code.NO_GOAL, ("goals",))
        return
    if total != WHOLE:
        yield Problem(Code.WEIGHTS, ("goals",), {"sum": total})
    for place, goal in enumerate(needs.goals):
        if not goal.weight:
            yield Problem(Code.NO_WEIGHT, ("goals", place, "weight"), {"name": goal.id})
    if needs.party is Party.PARTICIPANT and not FEWEST_GOALS <= count <= MOST_GOALS:
        values = {"count": count, "fewest": FEWEST_GOALS, "most": MOST_GOALS}
        yield Problem(Code.COUNT, ("goals",), values)


def _names(needs: Needs) -> Iterator[Problem]:
    """Every part has a name of its own, and those that are named are there."""
    seen: Counter[str] = Counter()
    for part in _PARTS:
        for place, each in enumerate(getattr(needs, part)):
            seen[each.id] += 1
            if seen[each.id] > 1:
                yield Problem(Code.NAMED_TWICE, (part, place, "id"), {"name": each.id})
    goals = [goal.id for goal in needs.goals]
    for place, each in enumerate(needs.expectations):
        if each.goal is not None and each.goal not in goals:
            near = _near(each.goal, goals)
            yield Problem(Code.NO_SUCH_GOAL, ("expectations", place, "goal"), near)


def _near(name: str, known: Sequence[str]) -> dict[str, str]:
    meant = get_close_matches(name, known, 1)
    return {"name": name, "near": meant[0]} if meant else {"name": name}


def _others(needs: Needs) -> Iterator[Problem]:
    """Expectations and offers are for others; what is sensitive is for parties of the stay."""
    for place, expected in enumerate(needs.expectations):
        if expected.of is needs.party:
            yield Problem(Code.OF_ONESELF, ("expectations", place, "of"), {"name": expected.id})
    for place, offer in enumerate(needs.offers):
        if offer.to is needs.party:
            yield Problem(Code.TO_ONESELF, ("offers", place, "to"), {"name": offer.id})
    for place, each in enumerate(needs.constraints):
        if Party.THIRD in each.shown_to:
            path = ("constraints", place, "shown_to")
            yield Problem(Code.SHOWN_OUTSIDE, path, {"name": each.id})


def _items(needs: Needs) -> Iterator[Problem]:
    known = list(catalogue().commitments)
    for part in ("expectations", "offers"):
        for place, each in enumerate(getattr(needs, part)):
            if each.item is not None and each.item not in known:
                yield Problem(Code.NO_SUCH_ITEM, (part, place, "item"), {"name": each.item})


def _place(needs: Needs) -> Iterator[Problem]:
    """The sending institution, and it alone, tells of the place that the participant comes from."""
    if needs.party is not Party.SENDING:
        if needs.context is not None:
            yield Problem(Code.OTHERS_CONTEXT, ("context",))
    elif needs.context is None:
        yield Problem(Code.NO_CONTEXT, ("context",))
    else:
        for name in Context.model_fields:
            if getattr(needs.context, name) is None:
                yield Problem(Code.CONTEXT_LACKS, ("context", name), {"field": name})


def _languages(needs: Needs) -> Iterator[Problem]:
    """Each text is there in the language that its writer writes in."""
    for part in _PARTS:
        for place, each in enumerate(getattr(needs, part)):
            yield from _said(each.text, (part, place, "text"), needs)
    for name in Context.model_fields:
        text: Words | None = getattr(needs.context, name, None)
        if text is not None:
            yield from _said(text, ("context", name), needs)


def _said(text: Words, path: tuple[str | int, ...], needs: Needs) -> Iterator[Problem]:
    if not isinstance(text, str) and needs.language not in text:
        yield Problem(Code.OTHER_LANGUAGE, path, {"language": needs.language.value})
