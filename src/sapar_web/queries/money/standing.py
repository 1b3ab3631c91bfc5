"""How the money of a stay stands, in a few figures for each currency."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sapar.money.items import REFUND
from sapar_web.models import Stay
from sapar_web.queries.money.sheet import Sheet, sheet_of

NOTHING = Decimal(0)


@dataclass(slots=True)
class SoFar:
    """The money of a stay in one currency.

    Attributes:
        currency: which.
        owed: under the agreement.
        paid: of payments, without refunds.
        released: of milestones that may be paid.
        claimed: of refunds.
        refunded: what came back.
    """

    currency: str
    owed: Decimal = NOTHING
    paid: Decimal = NOTHING
    released: Decimal = NOTHING
    claimed: Decimal = NOTHING
    refunded: Decimal = NOTHING


def so_far(
    stay: Stay, parties: Iterable[str] = ("sponsor",), sheet: Sheet | None = None
) -> Sequence[SoFar]:
    """The money of a stay so far, a line for each currency.

    Args:
        stay: whose.
        parties: as which somebody reads; what they do not see is left out.
        sheet: its rows of money; read where None.
    """
    seen = (sheet or sheet_of(stay)).seen(parties)
    found: dict[str, SoFar] = {}
    for figure, currency, number in _told(seen):
        line = found.setdefault(currency, SoFar(currency))
        setattr(line, figure, getattr(line, figure) + number)
    return [found[currency] for currency in sorted(found)]


def _told(seen: Sheet) -> Iterator[tuple[str, str, Decimal]]:
    yield from (("owed", each.currency, each.number) for each in seen.dues)
    for each in seen.standing:
        figure = "refunded" if each.item == REFUND else "paid"
        yield figure, each.arrived_currency, each.arrived
    yield from (("released", each.currency, each.amount) for each in seen.releases)
    yield from (("claimed", each.currency, each.amount) for each in seen.claims)
