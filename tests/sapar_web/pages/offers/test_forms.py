from decimal import Decimal

from sapar_web.pages.offers.forms import plain, without_gaps


def test_numbers_are_text_so_that_nothing_is_rounded() -> None:
    assert (plain(Decimal("120.50")), plain(Decimal("1E+3")), plain(None)) == (
        "120.50",
        "1000",
        None,
    )


def test_what_says_nothing_is_left_out_but_zero_says_something() -> None:
    assert without_gaps({"a": None, "b": "", "c": 0, "d": "x"}) == {"c": 0, "d": "x"}
