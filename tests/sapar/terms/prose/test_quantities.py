from decimal import Decimal

import pytest

from sapar.terms.document.clauses import Per
from sapar.terms.prose.quantities import Quantity, quantity_in
from sapar.values.wording import Language

EN, KK, RU = Language.ENGLISH, Language.KAZAKH, Language.RUSSIAN


def made(amount: int, unit: str, per: Per | None) -> Quantity:
    return Quantity(Decimal(amount), unit, per)


@pytest.mark.parametrize(
    ("text", "language", "unit", "expected"),
    [
        ("two hours per week", EN, "hour", made(2, "hour", Per.WEEK)),
        ("at least 40 teaching hours", EN, "hour", made(40, "hour", None)),
        ("не менее 1 часа в неделю", RU, "hour", made(1, "hour", Per.WEEK)),
        ("аптасына 1 сағат", KK, "hour", made(1, "hour", Per.WEEK)),
        ("at most 5 % of the fee", EN, "percent", made(5, "percent", None)),
        ("five colleagues", EN, "person", made(5, "person", None)),
        ("no number", EN, "hour", None),
        ("2 hours", EN, "zebra", None),
    ],
)  # fmt: skip
def test_a_quantity_is_read(
    text: str, language: Language, unit: str, expected: Quantity | None
) -> None:
    assert quantity_in(text, language, unit) == expected
