"""What was paid for and is not known to be delivered, and charges for what was promised or paid."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.events.standing import Standing
from sapar.deliveries.states import HOST_SIDE
from sapar.money.double_charges import Promise, paid_twice
from sapar.money.ledger.account import PLACES
from sapar.money.ledger.refunds import prices_of
from sapar.money.undelivered import PricedSums, undelivered_value
from sapar.values.amount import Amount
from sapar.values.measured import Measured
from sapar.values.party import Party
from sapar_web.models import Commitment, PriceLine
from sapar_web.queries.record.reading import Record

_STEP = Decimal(1).scaleb(-PLACES)


def undelivered(record: Record) -> Mapping[str, Measured]:
    """Of what has a price, the value that is not known to be delivered so far, by currency.

    Args:
        record: of the stay, whole.
    """
    sums: dict[str, PricedSums] = defaultdict(PricedSums)
    standings = record.reading.standings.commitments
    for name, prices in prices_of(record.document).items():
        if name in standings and standings[name].owed:
            for each in prices:
                sums[each.amount.currency] += _priced(standings[name], each.amount)
    return {currency: undelivered_value(sums[currency]) for currency in sorted(sums)}


def _priced(standing: Standing, price: Amount) -> PricedSums:
    certain = standing.delivered
    possible = certain + standing.disputed + standing.unanswered
    least, most = (_part(price, each / standing.owed) for each in (certain, possible))
    return PricedSums(items=1, price=price.number, least=least, most=most)


def _part(price: Amount, share: Fraction) -> Decimal:
    exact = Fraction(price.number) * min(Fraction(1), share)
    return (Decimal(exact.numerator) / exact.denominator).quantize(_STEP, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Charge:
    """What somebody says was charged at the door.

    Attributes:
        on: day.
        activity: for what.
        amount: None where they do not say how much.
        said_by: who says so.
        twice: whether it was promised without a fee, or paid for.
    """

    on: date
    activity: str
    amount: Amount | None
    said_by: Party
    twice: bool


def charges(record: Record) -> Sequence[Charge]:
    """Charges that were told of and not taken back, each with whether it was paid for before.

    Args:
        record: of the stay, as somebody may see it.
    """
    told = [fact.told for fact in record.reading.history.of_kind(Outcome)]
    charged = [t for t in told if isinstance(t, Outcome) and t.result is Result.CHARGED]
    promises = list(_promises(record)) if charged else []
    return [found for each in charged if (found := _charge(record, each, promises)) is not None]


def _charge(record: Record, told: Outcome, promises: Sequence[Promise]) -> Charge | None:
    asked = record.reading.history.by_id.get(told.of)
    if not isinstance(asked, Asked):
        return None
    duty = record.by_duty.get(asked.commitment or "")
    words = (asked.activity, *([duty.item] if duty is not None and duty.item else ()))
    twice = any(paid_twice(word, promises) for word in words)
    return Charge(told.on, asked.activity, told.charge, told.author, twice)


def _promises(record: Record) -> Iterator[Promise]:
    """What the host's side owes, and what others than the participant pay it for."""
    host = {str(each) for each in HOST_SIDE}
    owed = Commitment.objects.filter(version=record.version, owed_by__overlap=list(host))
    for item, price in owed.exclude(item="").values_list("item", "price"):
        yield Promise(item, price)
    paid = PriceLine.objects.filter(version=record.version, paid_to__in=host)
    for item, amount in paid.exclude(paid_by="participant").values_list("item", "amount"):
        yield Promise(item, amount)
