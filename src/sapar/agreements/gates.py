"""Gates in negotiation: six duties of the terms that no change may remove or make weaker."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.obstacle import Code, Obstacle
from sapar.agreements.wording import Titled, Value
from sapar.terms.checks.gates import GATES
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms
from sapar.terms.offers import deadlines, quantities
from sapar.terms.offers.asked import is_gate
from sapar.terms.offers.lengths import Days

_WORDS: Final = ("title", "text", "sanction")


def weakened(asked: Clause, proposed: Clause | None, days: Days = None) -> Obstacle | None:
    """The first way in which a change makes a gate weaker than the terms ask; None if none does.

    Args:
        asked: the clause of the terms. One that is no gate cannot be weakened in this sense.
        proposed: as it is to be; None where it is removed.
        days: length of the stay, at which a number of the week meets one of the whole stay.
    """
    return next(weakenings(asked, proposed, days), None)


def weakenings(asked: Clause, proposed: Clause | None, days: Days = None) -> Iterator[Obstacle]:
    """All ways in which a change makes a gate weaker; as `weakened` takes it.

    Numbers, times, ways of showing, who verifies, owes, is owed and answers, and the remedy may
    become stronger. The words stay: whether others bind less, nobody can compute. What is to be
    added goes into a clause of its own.
    """
    if not is_gate(asked) or asked == proposed:
        return
    if proposed is None:
        yield _weaker(Code.GATE_REMOVED, asked)
    elif proposed.item != asked.item:
        yield _weaker(Code.GATE_OTHER_ITEM, asked, item=asked.item or "")
    else:
        yield from _numbers(asked, proposed, days)
        yield from _record(asked, proposed)
        yield from _remedy(asked, proposed)
        if any(getattr(asked, each) != getattr(proposed, each) for each in _WORDS):
            yield _weaker(Code.GATE_WORDS, asked)


def _weaker(code: Code, clause: Clause, **values: Value) -> Obstacle:
    return Obstacle(code, ("clauses", clause.id), {"clause": Titled(clause), **values})


def _numbers(asked: Clause, proposed: Clause, days: Days) -> Iterator[Obstacle]:
    if asked.quantity is not None:
        sign = quantities.against(asked, proposed, [days])
        if sign is None or sign < 0:
            yield _weaker(Code.GATE_NUMBER, asked, asked=asked, offered=proposed)
    if asked.due is not None:
        sign = None if proposed.due is None else deadlines.against(asked.due, proposed.due)
        if sign is None or sign < 0:
            yield _weaker(Code.GATE_LATER, asked, asked=asked.due, offered=proposed.due or "–")


def _record(asked: Clause, proposed: Clause) -> Iterator[Obstacle]:
    if set(asked.shown_by) - set(proposed.shown_by):
        yield _weaker(Code.GATE_NOT_SHOWN, asked)
    if set(asked.verified_by) - set(proposed.verified_by):
        yield _weaker(Code.GATE_NOT_VERIFIED, asked)
    gone = any(
        set(getattr(asked, side)) - set(getattr(proposed, side)) for side in ("owed_by", "owed_to")
    )
    if gone or (asked.obligor is not None and proposed.obligor is not asked.obligor):
        yield _weaker(Code.GATE_PARTIES, asked)


def _remedy(asked: Clause, proposed: Clause) -> Iterator[Obstacle]:
    before, after = asked.remedy, proposed.remedy
    if before is None:
        return
    other = after is None or (after.kind, after.text) != (before.kind, before.text)
    within = None if after is None else after.within
    if other or (before.within is not None and (within is None or within > before.within)):
        yield _weaker(Code.GATE_REMEDY, asked)


def weakened_in(terms: Terms, agreement: Agreement) -> Iterator[Obstacle]:
    """Every gate that an agreement holds less than its terms do.

    Clause by clause as `weakened`; then the six gates as the check of terms asks them, with the
    clauses and the money of the agreement in place of those of the terms: a charge for seminars
    that are free makes the gate void though its clause stands as it was.
    """
    days = agreement.stay.days
    by_clause = {
        clause.item: list(weakenings(clause, agreement.clause(clause.id), days))
        for clause in terms.clauses
        if is_gate(clause)
    }
    yield from chain.from_iterable(by_clause.values())
    agreed = terms.model_copy(update={"clauses": agreement.clauses, "money": agreement.money})
    for rule in GATES:
        held = not by_clause.get(rule.code) and not any(True for _each in rule.probe(terms))
        if held and any(True for _each in rule.probe(agreed)):
            of = next((each for each in terms.clauses if each.item == rule.code), None)
            named = rule.code if of is None else Titled(of)
            yield Obstacle(Code.GATE_WITHOUT_EFFECT, ("clauses",), {"clause": named})
