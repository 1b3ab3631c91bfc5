# ruff: noqa: RUF001 -- the minus sign is meant
from sapar.charts.figures import grouped, percent, plain, signed


def test_a_balance_shows_its_sign_but_zero_has_none() -> None:
    assert [signed(value) for value in (0.47070, -0.134, 0.0, -0.004)] == [
        "+0.47",
        "−0.13",
        "0.00",
        "0.00",
    ]


def test_a_plain_figure_shows_only_minus() -> None:
    assert [plain(value) for value in (0.73461, -0.134)] == ["0.73", "−0.13"]


def test_thousands_stand_apart() -> None:
    assert grouped(25318755.17) == "25\u202f318\u202f755"
    assert grouped(-1200) == "−1\u202f200"
    assert grouped(-0.2) == "0"


def test_a_share_in_per_cent() -> None:
    assert percent(0.6128) == "61.3\u00a0%"
    assert percent(-0.25) == "−25.0\u00a0%"
    assert percent(-0.0001) == "0.0\u00a0%"
