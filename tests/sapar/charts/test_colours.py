import re

from sapar.charts.colours import ALL, FONT
from sapar.charts.stylesheet import stylesheet


def test_the_stylesheet_says_the_same_light_colours_as_the_fallbacks() -> None:
    light = stylesheet().split("@media", maxsplit=1)[0]
    for colour in ALL:
        found = re.fullmatch(r"var\((--sapar-[a-z]+), (#[0-9a-f]{6})\)", colour)
        assert found
        assert f"{found[1]}: {found[2]};" in light


def test_the_stylesheet_says_the_same_typeface() -> None:
    assert FONT.removeprefix("var(--sapar-font, ").removesuffix(")") in stylesheet()
