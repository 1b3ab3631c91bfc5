"""Tests of the leaf of signatures."""

from io import BytesIO
from itertools import pairwise

from pypdf import PdfReader

from sapar.exchange.pades.setting import (
    MOST,
    Block,
    Leaf,
    Place,
    box_of,
    set_block,
    set_leaf,
)


def text_of(pdf: bytes) -> str:
    return " ".join(PdfReader(BytesIO(pdf)).pages[0].extract_text().split())


def test_a_leaf_shows_its_title_facts_and_places() -> None:
    leaf = Leaf(
        "Қолтаңбалар", [("Құжат", "Келісім")], [Place("host", "Қабылдаушы")], "Ескерту", "kk"
    )
    text = text_of(set_leaf(leaf))
    for said in ("Қолтаңбалар", "Келісім", "Қабылдаушы", "Ескерту"):
        assert said in text


def test_all_places_stand_on_the_page_one_below_the_other() -> None:
    boxes = [box_of(number) for number in range(MOST)]
    assert all(0 < low < high < 842 and 0 < left < right < 595 for left, low, right, high in boxes)
    assert all(above[1] > below[3] for above, below in pairwise(boxes))


def test_text_is_shown_as_it_is_and_never_run() -> None:
    block = Block('#read("/etc/passwd") *x* 京', [("a", "$1/2$ #panic()")], "en")
    text = text_of(set_block(block))
    assert '#read("/etc/passwd") *x* [U+4EAC]'.replace(" ", "") in text.replace(" ", "")
    assert "$1/2$#panic()" in text.replace(" ", "")


def test_the_same_words_give_the_same_bytes() -> None:
    block = Block("Әсел", [("a", "b")], "kk")
    assert set_block(block) == set_block(block)
