"""What stands in the way of signing: nobody's turn comes while there is anything."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Final

from sapar.agreements.document.agreement import LEVELS, AgreedGoal, Agreement
from sapar.agreements.gates import weakened_in
from sapar.agreements.negotiation.proposal import Proposal
from sapar.agreements.obstacle import Code, Obstacle
from sapar.agreements.signatures import FOUR, contracting
from sapar.agreements.wording import Value
from sapar.terms.document.clauses import Clause
from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.values.party import Party
from sapar.values.wording import Words

WEIGHED: Final = 100
"""What the weights of a party's goals add up to."""

CALLED: Final = (Party.HOST, Party.SENDING)
"""Where the participant must have somebody to call, as D02 and D03 of the catalogue have it."""

_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class GoalAcceptance:
    """A party's yes to a goal as it stood; it counts for no other text.

    Attributes:
        goal: identifier of the goal.
        party: that accepted it.
        digest: of the goal that was accepted (`digest_of(goal)`).
    """

    goal: str
    party: Party
    digest: str


def obstacles(
    agreement: Agreement,
    goal_acceptances: Iterable[GoalAcceptance],
    open_proposals: Iterable[Proposal],
    terms: Terms,
) -> Sequence[Obstacle]:
    """All that keeps an agreement from being signed; none where signing may begin.

    Args:
        agreement: as it stands.
        goal_acceptances: all that were given, to whatever text.
        open_proposals: that are neither settled nor given up.
        terms: that it is made under.
    """
    return [
        *of_document(agreement),
        *of_consent(agreement, goal_acceptances, open_proposals),
        *of_terms(agreement, terms),
    ]


def of_document(agreement: Agreement) -> Iterator[Obstacle]:
    """What the document itself lacks."""
    if not agreement.goals:
        yield Obstacle(Code.NO_GOAL, ("goals",))
    for goal in agreement.goals:
        yield from _of_goal(goal, agreement)
    yield from _of_weights(agreement)
    yield from _of_people(agreement)
    if agreement.return_plan is None:
        yield Obstacle(Code.NO_RETURN_PLAN, ("return_plan",))
    fee = agreement.money.fee if agreement.money else None
    if fee is not None and fee.amount is None and not fee.bands:
        yield Obstacle(Code.NO_PRICE, ("money", "fee"))


def of_consent(
    agreement: Agreement, accepted: Iterable[GoalAcceptance], open_proposals: Iterable[Proposal]
) -> Iterator[Obstacle]:
    """What has not been accepted yet by all: goals as they stand now, and proposals."""
    given = {(each.goal, each.party, each.digest) for each in accepted}
    for goal in agreement.goals:
        digest = str(digest_of(goal))
        asked = contracting(agreement)
        silent = tuple(each for each in asked if (goal.id, each, digest) not in given)
        if silent:
            values: dict[str, Value] = {"goal": goal.id, "parties": silent}
            yield Obstacle(Code.GOAL_NOT_ACCEPTED, ("goals", goal.id), values)
    for each in open_proposals:
        subject = each.clause_id or ", ".join(each.parts.named if each.parts else ())
        yield Obstacle(Code.OPEN_PROPOSAL, ("clauses",), {"subject": subject})


def of_terms(agreement: Agreement, terms: Terms) -> Iterator[Obstacle]:
    """What the terms do not allow."""
    if agreement.terms != str(digest_of(terms)):
        yield Obstacle(Code.OTHER_TERMS, ("terms",), {"digest": agreement.terms})
    scheme, stay = terms.scheme, agreement.stay
    if stay.first_day < scheme.first_day or stay.last_day > scheme.last_day:
        values = {
            "first": stay.first_day,
            "last": stay.last_day,
            "begins": scheme.first_day,
            "ends": scheme.last_day,
        }
        yield Obstacle(Code.OUTSIDE_SCHEME, ("first_day",), values)
    length = scheme.stay
    if length is not None and not length.shortest <= stay.days <= length.longest:
        numbers = {"days": stay.days, "shortest": length.shortest, "longest": length.longest}
        yield Obstacle(Code.OTHER_LENGTH, ("last_day",), numbers)
    yield from weakened_in(terms, agreement)


def _of_goal(goal: AgreedGoal, agreement: Agreement) -> Iterator[Obstacle]:
    path = "goals", goal.id
    if agreement.signatory(goal.owner) is None:
        yield Obstacle(Code.NO_OWNER, path, {"goal": goal.id, "party": goal.owner})
    if goal.levels is None:
        yield Obstacle(Code.NO_LEVELS, path, {"goal": goal.id})
        return
    named = list(zip(LEVELS, goal.levels, strict=True))
    for (one, text), (other, same) in combinations(named, 2):
        if _plain(text) == _plain(same):
            levels = {"first": f"{one:+d}", "second": f"{other:+d}"}
            yield Obstacle(Code.LEVELS_ALIKE, (*path, "levels"), {"goal": goal.id, **levels})
    numbers = numbers_of(goal.levels)
    if numbers and sorted(numbers) not in (list(numbers), list(reversed(numbers))):
        told = ", ".join(f"{each:f}" for each in numbers)
        yield Obstacle(Code.LEVELS_ORDER, (*path, "levels"), {"goal": goal.id, "numbers": told})


def _plain(words: Words) -> object:
    texts = words.values() if not isinstance(words, str) else [words]
    return tuple(" ".join(text.casefold().split()) for text in texts)


def numbers_of(levels: Sequence[Words]) -> Sequence[Decimal]:
    """The number of each level, where every level names one and only one; none otherwise.

    >>> numbers_of(["none", "1 course", "2 courses", "3 courses", "4 courses"])
    ()
    """
    first = [next(iter(each.values())) if not isinstance(each, str) else each for each in levels]
    found = [_NUMBER.findall(text) for text in first]
    if any(len(numbers) != 1 for numbers in found):
        return ()
    return tuple(Decimal(numbers[0].replace(",", ".")) for numbers in found)


def _of_weights(agreement: Agreement) -> Iterator[Obstacle]:
    for owner in dict.fromkeys(goal.owner for goal in agreement.goals):
        goals = [goal for goal in agreement.goals if goal.owner is owner]
        weights = [goal.weight for goal in goals if goal.weight is not None]
        if not weights:
            continue
        for goal in goals:
            if goal.weight is None:
                yield Obstacle(Code.NO_WEIGHT, ("goals", goal.id), {"goal": goal.id})
        if len(weights) == len(goals) and sum(weights) != WEIGHED:
            yield Obstacle(Code.WEIGHTS, ("goals",), {"party": owner, "sum": sum(weights)})


def _of_people(agreement: Agreement) -> Iterator[Obstacle]:
    there = {each.party for each in agreement.parties}
    bound = {*FOUR, *bound_by(agreement.clauses)} - there - {Party.MENTOR, Party.THIRD}
    if bound:
        parties = tuple(each for each in Party if each in bound)
        yield Obstacle(Code.NOBODY_SPEAKS, ("parties",), {"parties": parties})
    if Party.MENTOR not in there:
        yield Obstacle(Code.NO_MENTOR, ("parties",))
    reached = {each.party for each in agreement.contacts if each.email or each.phone}
    for party in CALLED:
        if party not in reached:
            yield Obstacle(Code.NO_CONTACT, ("contacts",), {"party": party})


def bound_by(clauses: Sequence[Clause]) -> frozenset[Party]:
    """Who owes something by some clauses, or answers for it.

    Args:
        clauses: of an agreement, or of the terms that it will be made under.
    """
    owing = {party for each in clauses for party in each.owed_by}
    return frozenset(owing | {each.obligor for each in clauses if each.obligor is not None})
