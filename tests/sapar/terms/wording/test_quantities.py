"""How much, in words."""

from decimal import Decimal

import pytest

from sapar.terms.document.clauses import Clause, Per
from sapar.terms.wording.numbers import KEPT
from sapar.terms.wording.quantities import amount_in_words, per_in_words, quantity_in_words
from sapar.values.wording import Language


@pytest.mark.parametrize(
    ("clause", "english", "kazakh", "russian"),
    [
        (
            {"item": "C02", "quantity": 1, "unit": "hour", "per": "week"},
            "at least 1 hour a week",
            "аптасына кемінде 1 сағат",
            "не менее 1 часа в неделю",
        ),
        (
            {"item": "E03", "quantity": 40, "unit": "hour"},
            "at least 40 hours",
            "кемінде 40 сағат",
            "не менее 40 часов",
        ),
        (
            {"item": "C10", "quantity": 50, "unit": "percent"},
            "at most 50%",
            "ең көбі 50 %",
            "не более 50 %",
        ),
        (
            {"item": "B02", "quantity": 0, "unit": "charge"},
            "0 charges outside the list",
            "тізбеден тыс 0 төлем",
            "0 платежей вне перечня",
        ),
        (
            {"quantity": 2, "unit": "person", "per": "stay"},
            "2 people",
            "2 адам",
            "2 человека",
        ),
        ({"quantity": "1.5", "unit": "bench"}, "1.5 bench", "1,5 bench", "1,5 bench"),
        ({"quantity": 3}, "3", "3", "3"),
        ({"unit": "hour"}, "", "", ""),
    ],
)
def test_a_clause_says_how_much(
    clause: dict[str, object], english: str, kazakh: str, russian: str
) -> None:
    made = Clause.model_validate({"id": "a", **clause})
    told = [quantity_in_words(made, language) for language in Language]
    assert [each.replace(KEPT, " ") for each in told] == [english, kazakh, russian]


def test_kazakh_says_the_time_first() -> None:
    told = [per_in_words("1", Per.MONTH, language) for language in Language]
    assert told == ["1 a month", "айына 1", "1 в месяц"]


def test_a_number_without_a_unit_stands_alone() -> None:
    assert amount_in_words(Decimal(7), "", Language.RUSSIAN) == "7"
