"""An amount divided into parts that make it up to the last cent: largest remainders.

Each part first gets its share rounded down to whole steps. What is left over, fewer steps than
there are parts, goes one step each to the parts with the largest remainder; of equal remainders
the earlier part is first. (Hamilton's method.)
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from sapar.money.ledger.account import exact
from sapar.values.amount import Amount

CENT: Final = Decimal("0.01")

Weight = int | Decimal | Fraction


def apportioned(
    amount: Amount, weights: Sequence[Weight], step: Decimal = CENT
) -> tuple[Amount, ...]:
    """The parts of an amount by weights; their sum is the amount exactly.

    Args:
        amount: what is divided, a whole number of steps; may be below zero.
        weights: of the parts, none below zero, together above zero.
        step: smallest part of the currency that is paid.

    Raises:
        ValueError: if weights cannot divide anything, or the amount is no whole number of steps.

    >>> [str(part) for part in apportioned(Amount(Decimal(100), "EUR"), [1, 1, 1])]
    ['33.34 EUR', '33.33 EUR', '33.33 EUR']
    """
    shares = [Fraction(weight) for weight in weights]
    whole = sum(shares)
    if not whole or min(shares) < 0:
        raise ValueError("expected weights of zero or more, of which one is above zero")
    steps = Fraction(exact(abs(amount.number))) / Fraction(step)
    if steps.denominator != 1:
        raise ValueError(f"{amount}: expected a whole number of {step}")
    wanted = [steps * share / whole for share in shares]
    given = [int(each) for each in wanted]
    first = sorted(range(len(wanted)), key=lambda place: (given[place] - wanted[place], place))
    for place in first[: int(steps) - sum(given)]:
        given[place] += 1
    sign = -1 if amount.number < 0 else 1
    return tuple(Amount(sign * count * step, amount.currency) for count in given)
