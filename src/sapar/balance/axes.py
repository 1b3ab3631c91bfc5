"""The axis on which figures of one form are drawn."""

import math
from collections.abc import Iterable

from sapar.balance.wording import FORMS
from sapar.charts.axis import Axis
from sapar.values.measured import Measured

_SIGNED = "signed"
_SHARES = frozenset({"percent", "ratio", "chance"})


def axis_of(form: str, figures: Iterable[Measured]) -> Axis:
    """One axis that holds all of some figures, so that their places can be compared.

    A share has 0 to 1, a signed figure -1 to +1 with the line of its null at 0. Beyond that, as
    with counts, amounts and log ratios, the axis grows to the next round number.

    Args:
        form: how the figures are written: a name in `wording.FORMS`.
        figures: those to be drawn on it.
    """
    numbers = [
        number
        for each in figures
        for number in (each.value, each.low, each.high)
        if number is not None
    ]
    most = max((abs(number) for number in numbers), default=0.0)
    if form == _SIGNED:
        end = _rounded(max(most, 1.0))
        return Axis(-end, end, line=0.0, write=FORMS[form])
    high = _rounded(max(most, 1.0) if form in _SHARES else most or 1.0)
    low = -high if min(numbers, default=0.0) < 0 else 0.0
    ticks = ".0%" if form == "percent" else ""
    return Axis(low, high, line=0.0 if low else None, write=FORMS[form], ticks=ticks)


def _rounded(number: float) -> float:
    """The least of 1, 2, 2.5, 5 times a power of ten that is not below the number."""
    power = 10.0 ** math.floor(math.log10(number))
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= number)
