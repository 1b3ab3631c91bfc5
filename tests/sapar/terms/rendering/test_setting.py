"""What all parts of a document share: language, numbers of clauses, facts that may be missing."""

from collections.abc import Callable
from decimal import Decimal

from sapar.terms.document.clauses import Per
from sapar.terms.rendering.outline import Fact, Paragraph, Said, Tone
from sapar.terms.rendering.setting import Setting, present
from sapar.terms.wording.numbers import KEPT
from sapar.values.wording import Language

Make = Callable[..., Setting]


def test_clauses_are_named_by_their_numbers_in_order(setting: Make) -> None:
    assert setting().clauses(["nowhere", "desk", "mentor"]) == "3.1, 7.1, nowhere"
    assert setting().clauses([]) == ""


def test_a_fact_holds_what_is_given(setting: Make) -> None:
    made = setting(Language.RUSSIAN)
    assert made.fact("planning.on", None, "1", Said("2")) == Fact("Дата", (Said("1"), Said("2")))


def test_a_fact_without_a_value_is_left_out_or_told(setting: Make) -> None:
    made = setting(Language.KAZAKH)
    assert made.fact("planning.on", None, "") is None
    told = made.fact("planning.on", required=True)
    assert told == Fact("Күні", (Said("көрсетілмеген"),), absent=True)
    assert present(None, told) == (told,)


def test_what_is_not_said_is_told_quietly(setting: Make) -> None:
    assert setting().quiet("planning.none") == Paragraph(
        Said("No planning is recorded."), Tone.QUIET
    )


def test_a_price_has_its_time(setting: Make) -> None:
    told = [setting(each).price(Decimal(1500), "EUR", Per.MONTH) for each in Language]
    assert [each.replace(KEPT, " ") for each in told] == [
        "€1,500 a month",
        "айына 1 500 €",
        "1 500 € в месяц",
    ]


def test_words_may_be_missing(setting: Make) -> None:
    assert setting().words(None) is None
    assert setting().words("said") == Said("said")
