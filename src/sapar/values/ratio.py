"""How far a ratio of two sums over a sample could be off: the closed form, from sums alone."""

import math
from dataclasses import dataclass

from scipy.special import stdtrit

_UPPER = 0.975


@dataclass(frozen=True, slots=True)
class RatioSums:
    """What is known of the ratio R = sum(x) / sum(y) over clusters such as stays.

    All numbers are whole, in any unit, so that neither the order nor the number of the clusters
    shows in the last digit of what is made of them.

    Attributes:
        n: number of clusters.
        over: sum of x.
        under: sum of y.
        over_squared: sum of x squared.
        product: sum of x times y.
        under_squared: sum of y squared.
        over_fixed: added above the line whatever the clusters.
        under_fixed: the same below it.
    """

    n: int
    over: int
    under: int
    over_squared: int
    product: int
    under_squared: int
    over_fixed: int = 0
    under_fixed: int = 0

    @property
    def whole(self) -> int:
        """All that is below the line."""
        return self.under + self.under_fixed

    @property
    def error(self) -> float:
        """The standard error of R: n / (n - 1) * sum((x - R y - m)^2) / sum(y)^2, under a root.

        m is the mean of x - R y, 0 where nothing is fixed; sum(y) has what is fixed in it.
        Not a number where fewer than two clusters or nothing below the line leave none.

        Source: W. G. Cochran (1977), Sampling Techniques, section 6.4 (linearisation).
        """
        if self.n < 2 or self.whole <= 0:  # noqa: PLR2004 -- one cluster has no spread
            return math.nan
        # n sum((x - R y - m)^2) sum(y)^2, in whole numbers: nothing is lost where all are alike.
        over, under = self.over + self.over_fixed, self.whole
        squares = (
            self.over_squared * under**2
            - 2 * over * under * self.product
            + over**2 * self.under_squared
        )
        spread = self.n * squares - (self.over * under - over * self.under) ** 2
        return math.sqrt(max(spread, 0) / ((self.n - 1) * under**4))

    @property
    def reach(self) -> float:
        """How far a 95 % interval goes either way, by Student's t with n - 1 degrees."""
        return self.error * float(stdtrit(self.n - 1, _UPPER)) if self.n > 1 else math.nan
