import re

import pytest

from sapar.charts.stylesheet import stylesheet


def _block(after: str) -> dict[str, str]:
    text = stylesheet()
    start = text.index(after)
    return dict(
        re.findall(r"--sapar-([a-z]+): (#[0-9a-f]{6});", text[start : text.index("}", start)])
    )


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("after", [":root", "prefers-color-scheme: dark"])
def test_text_and_marks_stand_out_as_wcag_asks(after: str) -> None:
    colours = _block(after)
    for text in ("ink", "muted"):
        assert _contrast(colours[text], colours["paper"]) >= 4.5
    for mark in ("accent", "second"):
        assert _contrast(colours[mark], colours["paper"]) >= 3


def test_paper_is_printed_in_light_colours() -> None:
    assert "@media screen and (prefers-color-scheme: dark)" in stylesheet()
    assert "@media (prefers-color-scheme" not in stylesheet()


def test_one_of_two_drawings_is_shown() -> None:
    assert ".sapar-narrow { display: none;" in stylesheet()
    assert "@container (max-width: 599px) {\n  .sapar-wide { display: none; }" in stylesheet()
