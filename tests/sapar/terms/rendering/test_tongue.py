"""Texts in the reader's language, or in another and marked; characters that no form can hold."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from sapar.terms.rendering.outline import Said
from sapar.terms.rendering.tongue import Tongue, capital, writable
from sapar.terms.wording.numbers import KEPT
from sapar.values.party import Party
from sapar.values.wording import Language

KAZAKH = Tongue(Language.KAZAKH, [Language.RUSSIAN, Language.ENGLISH])
BOTH = {Language.ENGLISH: "desk", Language.RUSSIAN: "стол"}


def test_a_text_in_the_language_needs_no_mark() -> None:
    assert KAZAKH.said({Language.KAZAKH: "үстел", **BOTH}) == Said("үстел")


def test_a_text_in_another_language_is_marked() -> None:
    assert KAZAKH.said(BOTH) == Said("стол", Language.RUSSIAN, "орыс тілінде")
    assert KAZAKH.said({Language.ENGLISH: "desk"}).mark == "ағылшын тілінде"


def test_plain_text_is_in_the_first_language_of_the_terms() -> None:
    assert KAZAKH.said("стол") == Said("стол", Language.RUSSIAN, "орыс тілінде")


def test_a_name_is_marked_for_machines_only() -> None:
    assert KAZAKH.name({Language.ENGLISH: "Steppe University"}) == Said(
        "Steppe University", Language.ENGLISH
    )


def test_numbers_are_those_of_the_language() -> None:
    told = [
        KAZAKH.day(date(2027, 1, 5)),
        KAZAKH.number(4000),
        KAZAKH.percent(Decimal("0.2")),
        KAZAKH.money(Decimal(5), "EUR"),
        KAZAKH.parties([Party.HOST], "from"),
    ]
    assert [each.replace(KEPT, " ") for each in told] == [
        "2027 жылғы 5 қаңтар",
        "4 000",
        "20 %",
        "5 €",
        "қабылдаушы ұйымнан",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("bell\x07", "bell[U+0007]"),
        ("left\u202eright", "left[U+202E]right"),
        ("left\u200fright", "left[U+200F]right"),
        ("zero\u200bwidth", "zero[U+200B]width"),
        ("tab\tand\r\nline", "tab and\nline"),
        ("Әуезов – «ө»", "Әуезов – «ө»"),
        ("👩\u200d🔬", "👩\u200d🔬"),
    ],
)
def test_what_cannot_be_seen_is_written_out(text: str, shown: str) -> None:
    assert writable(text) == shown


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_whatever_is_written_fits_into_xml(text: str) -> None:
    element = etree.Element("t")
    element.text = writable(text)
    assert etree.fromstring(etree.tostring(element)).text == (writable(text) or None)


def test_a_capital_begins_a_line() -> None:
    assert [capital(each) for each in ("", "әр тарап", "ABC")] == ["", "Әр тарап", "ABC"]
