"""What the visitor asked to be let into, and what came of it."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from sapar.deliveries.events.event import Event
from sapar.values.amount import Amount


class Result(StrEnum):
    """What came of a request, as in the column `outcome` of the table `access`."""

    GRANTED = "granted"
    DENIED = "denied"
    CHARGED = "charged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Event):
    """The visitor asked to be let into a seminar, a course, an archive.

    Attributes:
        activity: into what.
        commitment: under which it was promised; None where it was not.
    """

    activity: str
    commitment: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Event):
    """What came of a request, as its author says.

    Attributes:
        of: id of the request.
        result: granted for nothing, granted for money, or denied.
        charge: what was asked for it; None where nobody said how much.
        price_item: the line of the price list that it was charged by; None for none.

    Raises:
        ValueError: if something is charged for what was not, or the charge is not above zero.
    """

    of: str
    result: Result
    charge: Amount | None = None
    price_item: str | None = None

    def __post_init__(self) -> None:
        Event.__post_init__(self)
        if self.charge is None:
            return
        if self.result is not Result.CHARGED or self.charge.number <= 0:
            raise ValueError(f"outcome {self.id}: {self.result} with a charge of {self.charge}")

    def measured(self, unit: str | None) -> Fraction | None:  # noqa: ARG002 -- as of claims
        """One request."""
        return Fraction(1)
