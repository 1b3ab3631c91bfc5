"""What the rules of watching ask of a stay's agreement."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sapar.agreements.commitments.prices import price_items_of
from sapar.agreements.document.agreement import Agreement
from sapar.deliveries.disputes.clock import ANSWER_DAYS, Course
from sapar.deliveries.times.contact import ALARM
from sapar.terms.document.clauses import Clause
from sapar.values.amount import Amount
from sapar.values.party import Party
from sapar.values.period import Period

GAP: Final = "D03"
REPLACEMENT: Final = "C03"
RECORD: Final = "A04"
"""Commitments of the catalogue: the check of a gap, a replacement mentor, and the sending
institution's part in the administration, which opens the live record to it."""

REPLACEMENT_DAYS: Final = 10
"""Working days for a replacement where the agreement says none (catalogue, C03)."""


@dataclass(frozen=True, slots=True)
class Stay:
    """A stay as the rules of watching see it.

    Attributes:
        days: of the stay.
        gap_days: working days without contact after which somebody asks after the visitor.
        replacement_days: working days of a mentor's absence after which another is named.
        course: what the agreement says of disputes.
        prices: what may be charged, by line of the price list.
        sending_sees: whether the agreement opens the live record to the sending institution.
    """

    days: Period
    gap_days: int = ALARM
    replacement_days: int = REPLACEMENT_DAYS
    course: Course = field(default_factory=Course)
    prices: Mapping[str, Amount] = field(default_factory=dict)
    sending_sees: bool = False


def stay_of(agreement: Agreement) -> Stay:
    """A stay by its agreement; the catalogue's numbers where that says none.

    Only lines that the participant pays may be charged to the participant.
    """
    agreed = agreement.dispute.answer_days if agreement.dispute else None
    lines = price_items_of(agreement)
    return Stay(
        days=agreement.stay,
        gap_days=_days(agreement, GAP, ALARM),
        replacement_days=_days(agreement, REPLACEMENT, REPLACEMENT_DAYS),
        course=Course(agreed or ANSWER_DAYS, agreement.mediator is not None),
        prices={
            each.item.id: Amount(each.amount, each.currency)
            for each in lines
            if each.amount is not None and each.paid_by is Party.PARTICIPANT
        },
        sending_sees=any(Party.SENDING in clause.owed_to for clause in _about(agreement, RECORD)),
    )


def _about(agreement: Agreement, item: str) -> list[Clause]:
    return [clause for clause in agreement.clauses if clause.item == item]


def _days(agreement: Agreement, item: str, default: int) -> int:
    """Working days in which a clause about an item is due; the fewest where there are several."""
    dues = (clause.due for clause in _about(agreement, item))
    told = [due.days for due in dues if due is not None and due.working and due.days is not None]
    return min(told, default=default)


def within(stay: Stay, today: date) -> date:
    """The day of the question, or the last day of the stay where that is earlier."""
    return min(today, stay.days.last_day)
