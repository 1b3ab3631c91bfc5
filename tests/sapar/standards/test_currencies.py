"""The currencies that money is paid in."""

import re

from sapar.standards.currencies import currencies


def test_each_currency_has_three_letters_and_a_name() -> None:
    known = currencies()
    assert [code for code in known if not re.fullmatch("[A-Z]{3}", code)] == []
    assert all(known.values())
    assert list(known) == sorted(known)


def test_currencies_in_use_are_there_and_those_of_the_past_are_not() -> None:
    known = currencies()
    assert (known["KZT"], known["EUR"], known["XOF"]) == ("Tenge", "Euro", "CFA Franc BCEAO")
    assert {"DEM", "RUR", "HRK", "BGN", "ZWL", "XAU", "XTS"} & set(known) == set()
