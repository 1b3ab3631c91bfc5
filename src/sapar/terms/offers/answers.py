"""Whether the answer to a clause gives what the clause asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sapar.terms.document.clauses import Clause
from sapar.terms.offers import deadlines, quantities
from sapar.terms.offers.asked import is_gate
from sapar.terms.offers.document import Answer, Stance
from sapar.terms.offers.found import Code, Found, error
from sapar.terms.offers.lengths import Days


class Verdict(StrEnum):
    """What becomes of a requirement under an answer."""

    EXCEEDED = "exceeded"
    HELD = "held"
    UNANSWERED = "unanswered"
    FAILED = "failed"

    @property
    def met(self) -> bool:
        """Whether what is asked for is given, or more."""
        return self in (Verdict.EXCEEDED, Verdict.HELD)


@dataclass(frozen=True, slots=True)
class Requirement:
    """A clause that an offer was to answer, and what came of it.

    Attributes:
        clause: as it is asked.
        offered: as it would be under the answer; None where it is declined or unanswered.
        gate: whether the catalogue lets no terms pass without it.
        verdict: whether it holds.
        found: why it does not.
        answer: that was given.
    """

    clause: Clause
    offered: Clause | None
    gate: bool
    verdict: Verdict
    found: tuple[Found, ...] = ()
    answer: Answer | None = None


def judged(clause: Clause, answer: Answer | None, lengths: Sequence[Days]) -> Requirement:
    """Hold an answer against its clause. The number counts, whatever word stands before it.

    Args:
        clause: as it is asked.
        answer: None for none.
        lengths: of stays, in days.
    """
    gate = is_gate(clause)
    if answer is None or answer.answer is None:
        found = (error(Code.UNANSWERED, clause.id),)
        return Requirement(clause, None, gate, Verdict.UNANSWERED, found, answer)
    if answer.answer is Stance.DECLINES:
        found = (error(Code.DECLINED, clause.id),)
        return Requirement(clause, None, gate, Verdict.FAILED, found, answer)
    offered = promised(clause, answer)
    if answer.answer is Stance.CHANGES and offered == clause:
        found = (error(Code.NOTHING_CHANGED, clause.id),)
        return Requirement(clause, None, gate, Verdict.FAILED, found, answer)
    verdict, why = _weighed(clause, offered, lengths)
    return Requirement(clause, offered, gate, verdict, why, answer)


def promised(clause: Clause, answer: Answer) -> Clause:
    """The clause as it would be under an answer; what the answer leaves out is as it is asked."""
    named = {name: getattr(answer, name) for name in ("quantity", "unit", "per", "due")}
    return clause.model_copy(
        update={name: each for name, each in named.items() if each is not None}
    )


def _weighed(
    clause: Clause, offered: Clause, lengths: Sequence[Days]
) -> tuple[Verdict, tuple[Found, ...]]:
    signs: list[int | None] = []
    found: list[Found] = []
    if clause.quantity is not None:
        signs.append(quantities.against(clause, offered, lengths))
        found += _why(signs[-1], Code.WORSE_NUMBER, clause, offered)
    if clause.due is not None and offered.due is not None:
        signs.append(deadlines.against(clause.due, offered.due))
        found += _why(signs[-1], Code.LATER, clause, offered)
    if found:
        return Verdict.FAILED, tuple(found)
    return (Verdict.EXCEEDED if 1 in signs else Verdict.HELD), ()


def _why(sign: int | None, code: Code, clause: Clause, offered: Clause) -> list[Found]:
    if sign is not None and sign >= 0:
        return []
    both = (clause, offered) if code is Code.WORSE_NUMBER else (clause.due, offered.due)
    asked, given = both
    assert asked is not None  # noqa: S101 -- its callers have looked
    assert given is not None  # noqa: S101
    told = Code.NOT_COMPARABLE if sign is None else code
    return [error(told, clause.id, values={"asked": asked, "offered": given})]
