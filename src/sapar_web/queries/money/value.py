"""What was paid for and is not known to be delivered, and charges for what was promised or paid."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.events.standing import Standing
from sapar.money.double_charges import Promise, buys, paid_twice, promises
from sapar.money.ledger.account import PLACES
from sapar.money.ledger.refunds import prices_of
from sapar.money.undelivered import PricedSums, undelivered_value
from sapar.values.amount import Amount
from sapar.values.measured import Measured
from sapar.values.party import Party
from sapar_web.models import Commitment, Payment
from sapar_web.queries.record.reading import Record

_STEP = Decimal(1).scaleb(-PLACES)


def undelivered(record: Record) -> Mapping[str, Measured]:
    """Of what has a price, the value that is not known to be delivered so far, by currency.

    Of a stay that was terminated what is owed still, at the price that is.

    Args:
        record: of the stay, whole.
    """
    sums: dict[str, PricedSums] = defaultdict(PricedSums)
    standings = record.reading.standings.commitments
    priced = prices_of(record.document, record.signed, record.ended)
    for name, prices in priced.items():
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


def charges(record: Record, payments: Iterable[Payment]) -> Sequence[Charge]:
    """Charges that were told of and not taken back, each with whether it was paid for before.

    Args:
        record: of the stay, as somebody may see it.
        payments: of the stay that were not taken back, likewise.
    """
    told = [fact.told for fact in record.reading.history.of_kind(Outcome)]
    charged = [t for t in told if isinstance(t, Outcome) and t.result is Result.CHARGED]
    covering = [*_promised(record), *_bought(payments)] if charged else []
    return [found for each in charged if (found := _charge(record, each, covering)) is not None]


def _charge(record: Record, told: Outcome, covering: Sequence[Promise]) -> Charge | None:
    asked = record.reading.history.by_id.get(told.of)
    if not isinstance(asked, Asked):
        return None
    duty = record.by_duty.get(asked.commitment or "")
    words = (asked.activity, *([duty.item] if duty is not None and duty.item else ()))
    twice = any(paid_twice(word, covering) for word in words)
    return Charge(told.on, asked.activity, told.charge, told.author, twice)


def _promised(record: Record) -> Iterator[Promise]:
    owed = Commitment.objects.filter(version=record.version).exclude(item="")
    for item, price, owed_by in owed.values_list("item", "price", "owed_by"):
        if any(map(promises, owed_by)):
            yield Promise(item, price)


def _bought(payments: Iterable[Payment]) -> Iterator[Promise]:
    for each in payments:
        if buys(each.payer, each.payee):
            yield Promise(each.item, each.given)
