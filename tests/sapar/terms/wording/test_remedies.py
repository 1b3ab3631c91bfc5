"""What follows, and how a duty is shown, in words."""

import pytest

from sapar.terms.document.clauses import Remedy, RemedyKind, Shown
from sapar.terms.wording.remedies import remedy_in_words, shown_in_words
from sapar.values.wording import Language


@pytest.mark.parametrize(
    ("within", "english", "kazakh", "russian"),
    [
        (None, "refund", "ақшаны қайтару", "возврат денег"),
        (
            1,
            "refund, within 1 day of being asked for",
            "ақшаны қайтару, талап етілген күннен бастап 1 күн ішінде",
            "возврат денег, в течение 1 дня со дня требования",  # noqa: RUF001
        ),
        (
            30,
            "refund, within 30 days of being asked for",
            "ақшаны қайтару, талап етілген күннен бастап 30 күн ішінде",
            "возврат денег, в течение 30 дней со дня требования",  # noqa: RUF001
        ),
    ],
)
def test_a_remedy_and_its_time(within: int | None, english: str, kazakh: str, russian: str) -> None:
    remedy = Remedy(kind=RemedyKind.REFUND, within=within)
    assert [remedy_in_words(remedy, each) for each in Language] == [english, kazakh, russian]


def test_several_ways_to_show_a_duty() -> None:
    both = [Shown.DATED, Shown.LOG]
    assert shown_in_words(both, Language.ENGLISH) == (
        "a date that can be looked up; a log that both parties acknowledge"
    )
    assert shown_in_words([], Language.ENGLISH) == ""
