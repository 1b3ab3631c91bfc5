"""Refunds: what a resolution lets somebody claim, less what was claimed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sapar.deliveries.events.answers import Dispute, Resolution
from sapar.money.ledger.refunds import Refund, prices_of, refunds
from sapar_web.models import RefundClaim
from sapar_web.queries.money.seeing import sees
from sapar_web.queries.money.sheet import Sheet, sheet_of
from sapar_web.queries.record.reading import Record

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Claimable:
    """What may be claimed back now.

    Attributes:
        commitment: identifier of its clause.
        owed_by: who was paid.
        owed_to: who paid.
        amount: less what was claimed before.
        currency: of it.
        due_on: last day for it.
        dispute: that was resolved last, of those that were not claimed for.
        evidence: keys of claims, disputes and resolutions.
    """

    commitment: str
    owed_by: str
    owed_to: str
    amount: Decimal
    currency: str
    due_on: date
    dispute: UUID
    evidence: tuple[UUID, ...]


Sides = tuple[str, str, str, str]
"""Commitment, who owes, to whom, and the currency."""


def claimable(
    record: Record, sheet: Sheet | None = None, parties: Iterable[str] = ("sponsor",)
) -> tuple[Claimable, ...]:
    """What may be claimed back in a stay: of disputes that a mediator resolved, and of no other.

    Args:
        record: of the stay, whole.
        sheet: its rows of money, whole; read where None.
        parties: as which somebody reads; what they do not see is left out.
    """
    held = list(parties)
    found: dict[Sides, list[Refund]] = defaultdict(list)
    prices = prices_of(record.document, record.signed, record.ended)
    for each in refunds(record.reading.standings.commitments, prices):
        sides = (each.commitment, str(each.owed_by), str(each.owed_to), each.amount.currency)
        found[sides].append(each)
    before = _claimed(sheet or sheet_of(record.stay)) if found else {}
    told = (_claimable(record, sides, each, before) for sides, each in found.items())
    return tuple(e for e in told if e is not None and sees(held, e.owed_by, e.owed_to))


def _claimed(sheet: Sheet) -> Mapping[Sides, list[RefundClaim]]:
    found: dict[Sides, list[RefundClaim]] = defaultdict(list)
    for row in sheet.claims:
        found[row.commitment, row.owed_by, row.owed_to, row.currency].append(row)
    return found


def _claimable(
    record: Record,
    sides: Sides,
    found: Sequence[Refund],
    before: Mapping[Sides, Sequence[RefundClaim]],
) -> Claimable | None:
    earlier = before.get(sides, ())
    left = sum((each.amount.number for each in found), NOTHING)
    left -= sum((each.amount for each in earlier), NOTHING)
    evidence = tuple(dict.fromkeys(UUID(name) for each in found for name in each.rests_on))
    dispute = _last_dispute(record, evidence, {each.dispute for each in earlier})
    if left <= 0 or dispute is None:
        return None
    due_on = max(each.due for each in found)
    commitment, owed_by, owed_to, currency = sides
    return Claimable(commitment, owed_by, owed_to, left, currency, due_on, dispute, evidence)


def _last_dispute(record: Record, evidence: Iterable[UUID], used: set[UUID]) -> UUID | None:
    """The dispute that was resolved last, of those that nothing was claimed for yet."""
    by_id = record.reading.history.by_id
    told = [by_id[str(name)] for name in evidence]
    disputes = {each.id for each in told if isinstance(each, Dispute)}
    ends = [each for each in told if isinstance(each, Resolution) and each.of in disputes]
    free = [each for each in ends if UUID(each.of) not in used]
    return UUID(max(free, key=lambda each: each.order).of) if free else None
