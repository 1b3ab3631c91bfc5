"""Charges paid twice: money taken at the door for what was promised free or already paid for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sapar.deliveries.states import HOST_SIDE
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.party import Party

WAIVERS = ("C04", "C05")
"""Commitments to let the visitor in for nothing (catalogue of commitments): they cover a charge
whether they have a price or not. Any other covers it only if it was paid for."""

OFFERS: Mapping[str, tuple[str, ...]] = {
    "seminars": (
        "c04", "seminar", "seminars", "workshop", "workshops", "event", "events", "conference",
        "conferences", "lecture", "lectures",
    ),
    "courses": ("c05", "course", "courses", "course audit", "class", "classes"),
    "workspace": (
        "c06", "desk", "office", "workspace", "laboratory", "lab", "archive", "archives", "data",
    ),
    "library": ("c07", "library", "account", "it account"),
}  # fmt: skip
"""What is asked for and what is promised, in small letters: words of one line mean one offer."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What the host's side owes or was paid for: the item, and its price if it has one.

    What another than the participant paid that side for is a promise at that price.
    """

    item: str
    price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class DoubleCharges:
    """Charges for access in one currency, whether they were paid twice or not.

    Attributes:
        charges: requests that were charged and name what was asked for.
        twice: how many of them were for what was promised free or already paid for.
        amount: exact sum of those whose amount is known.
        without_amount: how many of `twice` lack their amount, or its rate.
    """

    charges: int = 0
    twice: int = 0
    amount: Decimal = Decimal(0)
    without_amount: int = 0

    def __add__(self, other: "DoubleCharges") -> "DoubleCharges":
        """The charges of both."""
        return DoubleCharges(
            self.charges + other.charges,
            self.twice + other.twice,
            self.amount + other.amount,
            self.without_amount + other.without_amount,
        )


def offer_of(word: str) -> str:
    """What a word stands for; one that is in no line of `OFFERS` stands for itself."""
    plain = word.strip().lower()
    return next((offer for offer, words in OFFERS.items() if plain in words), plain)


def promises(owed_by: str) -> bool:
    """Whether what somebody owes is promised by the host's side."""
    return owed_by in HOST_SIDE


def buys(payer: str | None, payee: str | None) -> bool:
    """Whether a payment buys what it is for: another than the participant pays the host's side.

    What the host's side pays itself buys no entry, nor does a payment of which it is not known who
    made it.
    """
    return payer not in (None, Party.PARTICIPANT, *HOST_SIDE) and payee in HOST_SIDE


def paid_twice(activity: str, promises: Iterable[Promise]) -> bool:
    """Whether a charge for an activity is for something promised free or already paid for.

    Args:
        activity: what was asked for, as in the table `access`.
        promises: what the host's side owes, or was paid for by others, in the same stay.
    """
    return any(
        offer_of(promise.item) == offer_of(activity)
        and (promise.item.strip().upper() in WAIVERS or (promise.price or 0) > 0)
        for promise in promises
    )


def paid_twice_in_all(sums: DoubleCharges) -> Measured:
    """The money that was charged for what was promised free or already paid for.

    Returns:
        Money; zero if no charge was for such a thing. Not computable if nothing was charged, or
        if of no such charge the amount is known.
    """
    if not sums.charges:
        return Measured.not_computable(_("no request was charged"))
    known = sums.twice - sums.without_amount
    if sums.twice and not known:
        return Measured.not_computable(
            _("no charge for what was promised or paid for has its amount"),
            n=sums.twice,
            coverage=0.0,
        )
    return Measured.of(
        float(sums.amount),
        n=sums.twice,
        coverage=known / sums.twice if sums.twice else 1.0,
        method=_(
            "sum of the charges for access to what was promised free or paid for in the same stay"
        ),
    )
