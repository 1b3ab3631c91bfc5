import re

import pytest

from sapar.charts.contrast import contrast
from sapar.charts.stylesheet import FOLDER, stylesheet


def _block(after: str) -> dict[str, str]:
    text = stylesheet()
    start = text.index(after)
    return dict(
        re.findall(r"--sapar-([a-z]+): (#[0-9a-f]{6});", text[start : text.index("}", start)])
    )


@pytest.mark.parametrize("after", [":root", "prefers-color-scheme: dark"])
def test_text_and_marks_stand_out_as_wcag_asks(after: str) -> None:
    colours = _block(after)
    for text in ("ink", "muted"):
        assert contrast(colours[text], colours["paper"]) >= 4.5
    for mark in ("accent", "second"):
        assert contrast(colours[mark], colours["paper"]) >= 3


def test_paper_is_printed_in_light_colours() -> None:
    assert "@media screen and (prefers-color-scheme: dark)" in stylesheet()
    assert "@media (prefers-color-scheme" not in stylesheet()


def test_one_of_two_drawings_is_shown() -> None:
    assert ".sapar-narrow { display: none;" in stylesheet()
    assert "@container (max-width: 599px) {\n  .sapar-wide { display: none; }" in stylesheet()


def test_its_folder_holds_nothing_else() -> None:
    assert [path.name for path in FOLDER.iterdir()] == ["charts.css"]
