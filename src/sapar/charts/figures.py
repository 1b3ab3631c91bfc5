"""How numbers are written beside a mark."""
# ruff: noqa: RUF001, RUF002 -- the minus sign and the dash are meant

from sapar.values.numerals import numeral

ABSENT = "–"


def signed(value: float) -> str:
    """A balance: two decimals, always with its sign, except that zero has none.

    >>> signed(0.125), signed(-0.5), signed(-0.001)
    ('+0.12', '−0.50', '0.00')
    """
    text = f"{value:+z.2f}"
    return numeral("0.00" if text == "+0.00" else text)


def plain(value: float) -> str:
    """A figure from 0 to 1, as a correlation: two decimals.

    >>> plain(0.73461), plain(-0.134)
    ('0.73', '−0.13')
    """
    return signed(value).removeprefix("+")


def grouped(value: float) -> str:
    """A count or an amount: whole, thousands apart by a thin space that does not break.

    >>> grouped(25318755.17), grouped(-1200)
    ('25\u202f318\u202f755', '−1\u202f200')
    """
    return f"{value:z,.0f}".replace(",", "\u202f").replace("-", "−")


def percent(value: float) -> str:
    """A share from 0 to 1, in per cent with one decimal.

    >>> percent(0.6128)
    '61.3\u00a0%'
    """
    return numeral(f"{value * 100:z.1f}\u00a0%")
