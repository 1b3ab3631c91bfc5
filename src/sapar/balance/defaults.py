"""What a question leaves unsaid: one place for the command, its help and the library."""

from typing import Final

CURRENCY: Final = "EUR"
"""ISO 4217 code in which money is summed."""

SEED: Final = 1
"""Of the resampling behind intervals."""

DRAWS: Final = 1000
"""Resamples behind each interval."""

RELEASE: Final = "parties"
"""For whom figures are: those who hold the record, from whom nothing is withheld."""
