"""A country code: its form only. Which codes exist is reference data, in `standards`."""

import re
from dataclasses import dataclass

_FORM = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True, order=True)
class Country:
    """An ISO 3166-1 alpha-2 code in capitals.

    Raises:
        ValueError: if the code is not two capital letters.
    """

    code: str

    def __post_init__(self) -> None:
        if not _FORM.fullmatch(self.code):
            raise ValueError(f"country code {self.code!r}: expected two capital letters, as in KZ")

    def __str__(self) -> str:
        return self.code
