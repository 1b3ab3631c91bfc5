# ruff: noqa: RUF001 -- the minus sign is meant
from decimal import Decimal

import pytest

from sapar.balance.wording import (
    FORMS,
    basis,
    cents,
    ends,
    figure,
    is_sampled,
    kept_together,
    method,
    money,
    span,
    whole,
)
from sapar.values.language import speaking
from sapar.values.measured import Measured
from sapar.values.wording import Language

SHARE = Measured.of(0.625, low=0.5, high=0.75, n=1200, coverage=0.975, method="counted")
NONE = Measured.not_computable("nobody travelled", coverage=0.0)


@pytest.mark.parametrize(
    ("form", "value", "text"),
    [
        ("ratio", 0.5, "0.500"),
        ("ratio", -0.5, "−0.500"),
        ("signed", 0.0882, "+0.088"),
        ("signed", -0.6, "−0.600"),
        ("signed", 0.0, "0.000"),
        ("signed", -0.0001, "0.000"),
        ("whole", -0.0, "0"),
        ("one", -0.25, "−0.2"),
        ("whole", 201083.0, "201,083"),
        ("whole", 4.7, "4.7"),
        ("whole", -1200.0, "−1,200"),
        ("cents", 142.857, "142.86"),
        ("cents", -0.5, "−0.50"),
        ("percent", 0.8083, "80.8\N{NO-BREAK SPACE}%"),
        ("chance", 0.0546297, "0.0546"),
        ("chance", 0.0001, "0.0001"),
        ("chance", 0.0000999, "< 0.0001"),
        ("chance", 0.0, "< 0.0001"),
        ("one", 1.88, "1.9"),
    ],
)
def test_each_form_writes_a_number_in_its_own_way(form: str, value: float, text: str) -> None:
    assert FORMS[form](value) == text


def test_a_figure_shows_its_interval() -> None:
    assert figure(SHARE) == "0.625 [0.500, 0.750]"


def test_a_figure_that_cannot_be_computed_is_no_number() -> None:
    assert figure(NONE) == "not computable"


def test_the_basis_is_n_and_coverage_or_the_reason() -> None:
    assert basis(SHARE) == "n 1,200, coverage 97.5\N{NO-BREAK SPACE}%"
    assert basis(NONE) == "nobody travelled"


def test_the_method_stands_before_the_basis() -> None:
    assert method(SHARE) == "counted; n 1,200, coverage 97.5\N{NO-BREAK SPACE}%"
    assert method(NONE) == "nobody travelled"


def test_money_keeps_its_cents_and_its_currency() -> None:
    assert money(Decimal("25318755.17"), "EUR") == "25,318,755.17 EUR"
    assert cents(Decimal("-1.005")) == "−1.00"  # half to even, as Python rounds decimals
    assert whole(Decimal(12000)) == "12,000"


def test_what_chance_does_is_told_from_what_is_not_known() -> None:
    bounds = Measured.of(0.5, low=0.5, high=0.75, n=4, coverage=1.0, method="if all is true")
    sampled = Measured.of(0.5, low=0.5, high=0.75, n=4, coverage=1.0, method="95 % Wilson interval")
    assert (ends([bounds]), ends([sampled])) == ("bounds", "95 % interval")
    assert ends([bounds, NONE, sampled]) == "bounds or 95 % interval"
    assert (is_sampled(bounds), span(bounds)) == (False, "bounds 0.500 to 0.750")
    assert (is_sampled(sampled), span(sampled)) == (True, "95 % interval 0.500 to 0.750")


def test_a_figure_without_an_interval_has_no_words_for_it() -> None:
    plain = Measured.of(0.5, n=4, coverage=1.0, method="95 % of nothing")
    assert ends([plain, NONE]) == ends([]) == ""
    assert (is_sampled(plain), span(plain), span(NONE)) == (False, "", "")


def test_a_number_is_not_parted_from_its_sign_nor_from_what_it_counts() -> None:
    kept = "\N{NO-BREAK SPACE}"
    assert kept_together("95 % interval; n 249, of 2") == f"95{kept}% interval; n{kept}249, of 2"


def test_a_figure_has_the_numerals_of_the_language() -> None:
    with speaking(Language.KAZAKH):
        assert figure(SHARE) == "0,625 [0,500; 0,750]"
        assert money(Decimal("-1234.5"), "EUR") == "−1\N{NO-BREAK SPACE}234,50 EUR"
        assert FORMS["percent"](0.8083) == "80,8\N{NO-BREAK SPACE}%"
