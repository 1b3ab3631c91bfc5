"""A share of one whole."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Share:
    """A part of a whole, from 0 to 1.

    Raises:
        ValueError: if the value is outside 0 to 1 or not a number.
    """

    value: float

    def __post_init__(self) -> None:
        if not 0 <= self.value <= 1:
            raise ValueError(f"share {self.value}: expected a number from 0 to 1")

    def __float__(self) -> float:
        return self.value

    def __str__(self) -> str:
        return f"{100 * self.value:.1f} %"
