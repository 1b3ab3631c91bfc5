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
    """

    n: int
    over: int
    under: int
    over_squared: int
    product: int
    under_squared: int

    @property
    def error(self) -> float:
        """The standard error of R: n / (n - 1) * sum((x - R y)^2) / sum(y)^2, under a root.

        Not a number where fewer than two clusters or nothing below the line leave none.

        Source: W. G. Cochran (1977), Sampling Techniques, section 6.4 (linearisation).
        """
        if self.n < 2 or self.under <= 0:  # noqa: PLR2004 -- one cluster has no spread
            return math.nan
        # sum((x - R y)^2) * sum(y)^2, in whole numbers: nothing is lost where all are alike.
        spread = (
            self.over_squared * self.under**2
            - 2 * self.over * self.under * self.product
            + self.over**2 * self.under_squared
        )
        return math.sqrt(self.n * max(spread, 0) / ((self.n - 1) * self.under**4))

    @property
    def reach(self) -> float:
        """How far a 95 % interval goes either way, by Student's t with n - 1 degrees."""
        return self.error * float(stdtrit(self.n - 1, _UPPER)) if self.n > 1 else math.nan
