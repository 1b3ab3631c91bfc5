"""Sums, squares and products of what stays add to figures: all that a closed form needs."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from sapar.values.ratio import RatioSums

SCALE = 100
"""Money, days and hours are multiplied as whole numbers of 1/SCALE: a cent is nothing beside what
chance does, and sums of whole numbers do not depend on the order of rows."""

Names = tuple[str, ...]
Pair = tuple[str, str]
"""Two columns in one order; a column twice for its square."""


@dataclass(frozen=True, slots=True)
class Moments:
    """What some stays add up to, in whole numbers: sums of two sets are exact in any order.

    Attributes:
        stays: how many.
        sums: of each column.
        products: of pairs of columns; not of all, but of those that one ratio holds together.
        wholes: columns that are sums of others, each with these others.
        fixed: what belongs to a column and to no stay, in the same units.
    """

    stays: int = 0
    sums: Mapping[str, int] = field(default_factory=dict)
    products: Mapping[Pair, int] = field(default_factory=dict)
    wholes: Mapping[str, Names] = field(default_factory=dict)
    fixed: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: "Moments") -> "Moments":
        """Those of both sets of stays."""
        sums, products = Counter(self.sums), Counter(self.products)
        sums.update(other.sums)
        products.update(other.products)
        wholes = {**self.wholes, **other.wholes}
        return Moments(self.stays + other.stays, dict(sums), dict(products), wholes)

    def ratio(self, over: Names, under: Names) -> RatioSums | None:
        """What is known of a ratio of sums of columns; None where a product was not added up."""
        over_fixed, under_fixed = (
            sum(self.fixed.get(name, 0) for name in names) for names in (over, under)
        )
        under = self._whole(under)
        try:
            return RatioSums(
                n=self.stays,
                over=sum(self.sums[name] for name in over),
                under=sum(self.sums[name] for name in under),
                over_squared=self._product(over, over),
                product=self._product(over, under),
                under_squared=self._product(under, under),
                over_fixed=over_fixed,
                under_fixed=under_fixed,
            )
        except KeyError:
            return None

    def _whole(self, names: Names) -> Names:
        """The one column that is the sum of some others, where it is; else these others.

        Others in that sum, which no stay adds anything to, need not be named.
        """
        for whole, parts in self.wholes.items():
            if {*names} <= {*parts} and all(self._nothing(part) for part in {*parts} - {*names}):
                return (whole,)
        return names

    def _nothing(self, name: str) -> bool:
        return not self.products.get((name, name))

    def _product(self, one: Names, other: Names) -> int:
        return sum(self._of_pair(first, second) for first in one for second in other)

    def _of_pair(self, first: str, second: str) -> int:
        turned = (first, second) not in self.products
        return self.products[(second, first) if turned else (first, second)]
