"""What one clause of a signed agreement comes to."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sapar.terms.document.clauses import Due
from sapar.values.party import Party
from sapar.values.period import Period


@dataclass(frozen=True, slots=True)
class Commitment:
    """Who owes what to whom, how much, by when, at what price.

    Attributes:
        clause: identifier of the clause.
        item: code of the catalogue; None for a clause of one's own.
        owed_by: who owes it, together.
        owed_to: to whom.
        quantity: over all, exact: 2 hours a week are 24 in 84 days; None where nothing is counted,
            or where it cannot be told how often.
        unit: of the quantity.
        opens: first day on which it may be done, where there is one.
        due: last day for it; None where no day of the calendar is known yet.
        price: what is paid for it, to the cent; None where no price item is for it.
        currency: ISO 4217; None without a price.
        growing: the part of the price that grows with the days, as a price by the week does.
        stay: days of the stay.
        rule: by when, as the clause has it.
        over: days over which the quantity grows evenly; None where it is owed at once.
    """

    clause: str
    item: str | None
    owed_by: tuple[Party, ...]
    owed_to: tuple[Party, ...]
    quantity: Fraction | None
    unit: str | None
    opens: date | None
    due: date | None
    price: Decimal | None
    currency: str | None
    growing: Decimal
    stay: Period
    rule: Due | None = None
    over: Period | None = None
