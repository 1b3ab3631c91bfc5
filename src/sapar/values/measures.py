"""Counting and rounding in tables, the same on every engine.

The engines' own rounding differs where a number lies halfway between two others: DuckDB goes away
from zero, Polars to the even one, and Spark looks at the number as it is printed.
"""

import narwhals as nw


def number_of(condition: nw.Expr) -> nw.Expr:
    """Of how many rows it is so; those of which it is not known do not count.

    Not the sum of the condition, which Spark refuses, as it does not add truths; nor a sum of ones,
    which costs DuckDB twice as much as to count them.
    """
    return nw.when(condition).then(1).count().cast(nw.Int64)


def nearest(number: nw.Expr) -> nw.Expr:
    """The nearest whole number of one that is zero or more; halfway, the one above."""
    return (number + 0.5).floor()


def rounded(number: nw.Expr, places: int = 0) -> nw.Expr:
    """A number, kept to some decimals; halfway, the one further from zero.

    Args:
        number: a float, of less than 10 to the power of 18 - `places` either way.
        places: decimals to keep.
    """
    scale = 10**places
    # Polars divides by a constant inexactly; its own rounding then only mends the last digit.
    size = (nearest(number.abs() * scale) / scale).round(places)
    return nw.when(number < 0).then(-size).otherwise(size)


LARGEST = 10**14
"""More than this many units count as this many, so that products and their sums keep in a type
that every engine has."""

_WHOLE = nw.Decimal(20, 0)
"""One engine keeps products of types of up to 18 digits within 18 digits, and stops beyond."""


def in_units(number: nw.Expr, scale: int) -> nw.Expr:
    """A number in whole units of 1/`scale`, in a type in which every engine multiplies two exactly.

    Sums of such numbers, of their squares and products do not depend on the order of rows.

    Args:
        number: of any type.
        scale: units in one.
    """
    return exact(whole_units(number, scale))


def whole_units(number: nw.Expr, scale: int) -> nw.Expr:
    """A number in whole units of 1/`scale`, of which a few may be added up in one row.

    Polars adds decimals of one row up in a wider type than it says, and stops where it then adds up
    rows: whole numbers are added first, and made `exact` afterwards.

    Args:
        number: of any type.
        scale: units in one.
    """
    units = rounded(number.cast(nw.Float64()) * scale)
    below = nw.when(units > LARGEST).then(LARGEST).otherwise(units)
    within = nw.when(below < -LARGEST).then(-LARGEST).otherwise(below)
    return within.cast(nw.Int64())


def exact(units: nw.Expr) -> nw.Expr:
    """Whole units in the type in which every engine multiplies two of them exactly."""
    return units.cast(_WHOLE)
