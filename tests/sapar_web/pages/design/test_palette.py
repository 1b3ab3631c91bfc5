import re

import pytest

from sapar_web.pages.design.palette import Contrast, contrasts, palette


@pytest.mark.parametrize(
    "each", contrasts(), ids=lambda each: f"{each.colour.name}-{each.ground.name}"
)
def test_everything_stands_out_in_both_schemes(each: Contrast) -> None:
    assert min(each.light, each.dark) >= each.least


def test_text_and_grounds_are_all_measured() -> None:
    measured = {each.colour.name for each in contrasts()}
    assert set(palette()) - measured == {"raised"}


def test_the_stylesheet_has_no_colour_besides(repository) -> None:
    sheet = (repository / "src/sapar_web/static/sapar.css").read_text()
    screen = sheet.partition("@layer print {")[0]
    colours = {each for colour in palette().values() for each in (colour.light, colour.dark)}
    assert set(re.findall(r"#[0-9a-f]{3,8}\b", screen)) == colours
