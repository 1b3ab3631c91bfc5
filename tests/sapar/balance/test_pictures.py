from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.pictures import comparison_picture, pictures_of

Row = dict[str, Any]
WriteDataset = Callable[..., Path]
SVG = "{http://www.w3.org/2000/svg}"


def pictures(folder: Path, **asked: Any) -> dict[str, str]:
    return pictures_of(balance_of(folder, selection_from(**asked)))


def words(picture: str) -> tuple[str, str]:
    """Title and description of a picture, with blanks that do not break made plain."""
    tree = ET.fromstring(picture)  # noqa: S314 -- drawn by the test
    title, text = tree.find(f".//{SVG}title"), tree.find(f".//{SVG}desc")
    assert title is not None
    assert text is not None
    return str(title.text), str(text.text).replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def both(
    write_dataset: WriteDataset, triangle_rows: list[Row], visit_rows: dict[str, list[Row]]
) -> Path:
    """The three places and the visit with its money in one dataset."""
    stays = [*triangle_rows, visit_rows["stays"][0] | {"stay": "v"}]
    flows = [row | {"stay": "v"} for row in visit_rows["flows"]]
    return write_dataset("Both", stays=stays, flows=flows)


def test_what_there_is_to_draw(both: Path, triangle: Path) -> None:
    assert list(pictures(both)) == list(pictures(triangle)) == ["flows", "nulls"]


def test_where_nobody_leaves_nothing_is_drawn(write_dataset: WriteDataset) -> None:
    stay = {"stay": "a", "origin_country": "KZ", "host_country": "KZ", "days": 3, "people": 1}
    assert pictures(write_dataset(stays=[stay])) == {}


def test_the_words_of_each_picture_tell_what_it_shows(both: Path) -> None:
    told = {name: words(picture) for name, picture in pictures(both).items()}
    assert told["flows"] == (
        "Who travels to whom",
        "5 arcs, 112 person-days; the largest goes from Kazakhstan to Germany.",
    )


def test_one_arc_is_an_arc(visit: Path) -> None:
    text = words(pictures(visit)["flows"])[1]
    assert text == "One arc, 84 person-days; the largest goes from Kazakhstan to Germany."


def test_the_observed_share_is_told_beside_each_null(triangle: Path) -> None:
    title, text = words(pictures(triangle)["nulls"])
    assert title == "The mutual share and what each null expects"
    assert text == (
        "observed r 0.500; the largest that the totals allow 0.571, the weighted random graph "
        "0.452, the weighted configuration model 0.331, the expected flow 0.561"
    )


def test_one_place_more_is_drawn_than_another_only_if_it_is_in_both(
    both: Path, triangle: Path, visit: Path
) -> None:
    first = balance_of(triangle, selection_from())
    drawn = comparison_picture(first, balance_of(visit, selection_from()))
    assert "Kazakhstan" in drawn
    assert "Poland" not in drawn
    assert words(drawn)[0] == "Balance of each place in both datasets"


def test_two_datasets_without_a_common_place_have_no_picture(
    write_dataset: WriteDataset, triangle: Path
) -> None:
    stay = {"stay": "a", "origin_country": "FR", "host_country": "ES", "days": 3, "people": 1}
    other = balance_of(write_dataset(stays=[stay]), selection_from())
    assert comparison_picture(balance_of(triangle, selection_from()), other) == ""
