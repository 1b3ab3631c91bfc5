"""What one cell means, in every form that the files have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.exchange.erasmus import cells
from sapar.exchange.erasmus.cells import State


@pytest.mark.parametrize(
    "text", ["", " ", " ? Unknown ?", "???", "?", "-", "\u00a0", "??? - ? Unknown ?"]
)
def test_marks_of_the_missing_are_missing(text):
    assert cells.number(text).state is State.MISSING
    assert cells.country(text).state is State.MISSING
    assert cells.month(text).state is State.MISSING
    assert cells.institution(text).state is State.MISSING


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("BEFR", "BE"),
        ("uk", "GB"),
        ("EL", "GR"),
        ("XK", "XK"),
        ("TP", "TL"),
        ("AN", "AN"),
        ("NA", "NA"),
        ("ES - Spain", "ES"),
        (" PL ", "PL"),
    ],
)
def test_countries(text, code):
    assert cells.country(text).value == code


def test_xx_is_missing_and_other_codes_are_unknown():
    assert cells.country("xx").state is State.MISSING
    assert cells.country("QQ").state is State.UNKNOWN


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Nov-12", "2012-11"),
        ("nov-2012", "2012-11"),
        ("11-2012", "2012-11"),
        ("2012-11", "2012-11"),
        ("11/2012", "2012-11"),
        ("November 2012", "2012-11"),
        ("2014-07-31", "2014-07"),
        ("13-2012", None),
        ("2012-00", None),
        ("soon", None),
    ],
)
def test_months(text, month):
    assert cells.month(text).value == month


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2014-2015", "2014-2015"),
        ("2020-21", "2020-2021"),
        ("2014-09", "2014-2015"),
        ("2015-02", "2014-2015"),
        ("2014-2016", None),
    ],
)
def test_academic_years(text, year):
    assert cells.academic_year(text).value == year


@pytest.mark.parametrize(
    ("text", "value"), [("5", "5"), (" 4.7", "4.7"), ("4,7", "4.7"), ("1e2", "100"), ("007", "7")]
)
def test_numbers(text, value):
    assert cells.number(text).value == value


@pytest.mark.parametrize("text", ["nan", "inf", "1e99", "12-", "0x1", "1,234", "5.119.052", "٣x"])
def test_what_is_no_number_is_refused(text):
    assert cells.number(text).state is State.NOT_A_NUMBER


def test_a_negative_number_is_refused_but_minus_one_person_is_missing():
    assert cells.number("-1").state is State.NEGATIVE
    assert cells.people("-1").state is State.MISSING


def test_no_hours_are_unknown_hours():
    assert cells.hours("0").state is State.MISSING
    assert cells.hours("8").value == "8"


def test_fields_of_study_of_both_lists():
    assert cells.field("0222 - History and archaeology").value == "0222"
    assert cells.field("Business").state is State.UNKNOWN
    assert cells.older_field("34").value == "isced97:34"
    assert cells.older_field("04.1").state is State.UNKNOWN


def test_institution_codes_differ_neither_by_blanks_nor_by_case():
    assert cells.institution("E\u00a0 MADRID04").value == "E MADRID04"
    assert cells.institution("e  madrid04").value == "E MADRID04"
    assert cells.institution("DK XX").state is State.MISSING


def test_seniority_scheme_and_identifier():
    assert cells.seniority("i").value == "intermediate"
    assert cells.seniority("Q").state is State.UNKNOWN
    assert cells.scheme("ka107").value == "KA107"
    assert cells.identifier("-1").state is State.MISSING


def test_an_amount_with_dots_by_thousands_is_left_to_the_repair():
    assert cells.amount("5.119.052") == cells.Cell(None)
    assert cells.amount("68.6905").value == "68.6905"


@given(st.text(max_size=20))
def test_any_text_can_be_read(text):
    for reading in (cells.number, cells.month, cells.country, cells.field, cells.academic_year):
        assert isinstance(reading(text), cells.Cell)
