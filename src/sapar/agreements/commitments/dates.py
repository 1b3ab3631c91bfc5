"""What falls on which day, and whom it concerns."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sapar.agreements.commitments.listing import commitments_of
from sapar.agreements.document.agreement import Agreement
from sapar.agreements.signatures import required
from sapar.values.party import Party
from sapar.values.wording import Words


class Occasion(StrEnum):
    """What a date is of."""

    FIRST_DAY = "first_day"
    LAST_DAY = "last_day"
    CLAUSE = "clause"
    RETURN_STEP = "return_step"


@dataclass(frozen=True, slots=True)
class AgreedDate:
    """A day by which something is to be done, or on which something is.

    Attributes:
        on: the day; the last one where there is a stretch.
        opens: first day of a stretch; None where there is none.
        occasion: what it is of.
        parties: whom it concerns.
        clause: identifier of the clause; None for the rest.
        text: of a step of the return plan; None for the rest.
        step: its place in the plan, from 0; None for the rest.
    """

    on: date
    opens: date | None
    occasion: Occasion
    parties: frozenset[Party]
    clause: str | None = None
    text: Words | None = None
    step: int | None = None


def dates_of(agreement: Agreement, signed: date | None = None) -> tuple[AgreedDate, ...]:
    """All dates of an agreement, the earliest first.

    A clause concerns who owes it, is owed it, verifies it and answers for it. One that waits for
    something that nobody can foresee has no date.

    Args:
        agreement: the document.
        signed: day of the last signature; None before.
    """
    found = [*_of_stay(agreement), *_of_clauses(agreement, signed), *_of_return(agreement)]
    return tuple(sorted(found, key=lambda each: (each.on, each.clause or "")))


def _of_stay(agreement: Agreement) -> Iterator[AgreedDate]:
    everybody = frozenset(required(agreement))
    yield AgreedDate(agreement.first_day, None, Occasion.FIRST_DAY, everybody)
    yield AgreedDate(agreement.last_day, None, Occasion.LAST_DAY, everybody)


def _of_clauses(agreement: Agreement, signed: date | None) -> Iterator[AgreedDate]:
    listed = commitments_of(agreement, signed)
    for clause, each in zip(agreement.clauses, listed, strict=True):
        if each.due is not None:
            answers = () if clause.obligor is None else (clause.obligor,)
            parties = {*clause.owed_by, *clause.owed_to, *clause.verified_by, *answers}
            yield AgreedDate(each.due, each.opens, Occasion.CLAUSE, frozenset(parties), clause.id)


def _of_return(agreement: Agreement) -> Iterator[AgreedDate]:
    steps = agreement.return_plan.steps if agreement.return_plan else ()
    for at, step in enumerate(steps):
        parties = frozenset({step.by, Party.SENDING, Party.PARTICIPANT})
        yield AgreedDate(step.until, None, Occasion.RETURN_STEP, parties, None, step.text, at)
