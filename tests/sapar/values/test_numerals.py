import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.values.language import speaking
from sapar.values.numerals import listed, numeral
from sapar.values.wording import Language


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (Language.ENGLISH, "\N{MINUS SIGN}1,234,567.50"),
        (Language.KAZAKH, "\N{MINUS SIGN}1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567,50"),
        (Language.RUSSIAN, "\N{MINUS SIGN}1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567,50"),
    ],
)
def test_a_number_has_the_signs_of_its_language(language: Language, written: str) -> None:
    with speaking(language):
        assert numeral(f"{-1234567.5:,.2f}") == written


def test_numbers_beside_each_other_are_apart_by_what_is_in_none_of_them() -> None:
    assert listed(numeral("0.1"), numeral("0.5")) == "0.1, 0.5"
    with speaking(Language.KAZAKH):
        assert listed(numeral("0.1"), numeral("0.5")) == "0,1; 0,5"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3), st.sampled_from(Language))
def test_no_digit_is_lost_in_any_language(value: object, language: Language) -> None:
    plain = f"{value:,f}"
    with speaking(language):
        shown = numeral(plain)
    assert [each for each in shown if each.isdigit()] == [each for each in plain if each.isdigit()]
    assert len(shown) == len(plain)
