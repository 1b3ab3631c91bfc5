import pytest
from defusedxml.ElementTree import fromstring

from sapar.charts.heading import Heading, framed

SVG = "{http://www.w3.org/2000/svg}"


def test_a_picture_is_named_by_its_title_and_description() -> None:
    svg = framed("<g/>", Heading("who", "Who & whom", "Sends <more>.\x00"), 640, 100.5)
    root = fromstring(svg)
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == "who-title who-desc"
    assert root.attrib["viewBox"] == "0 0 640 100.5"
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert desc is not None
    assert (title.attrib["id"], title.text) == ("who-title", "Who & whom")
    assert (desc.attrib["id"], desc.text) == ("who-desc", "Sends <more>.")


def test_a_second_drawing_has_ids_of_its_own() -> None:
    assert Heading("who", "t", "d").keyed("narrow") == Heading("who-narrow", "t", "d")


@pytest.mark.parametrize("key", ["", "1a", "a b", 'a"', "Қ"])
def test_refuses_a_key_that_is_no_id(key: str) -> None:
    with pytest.raises(ValueError, match="expected a letter"):
        Heading(key, "title", "description")


@pytest.mark.parametrize(("title", "description"), [("", "d"), ("t", " \x00")])
def test_refuses_silence(title: str, description: str) -> None:
    with pytest.raises(ValueError, match="expected a title and a description"):
        Heading("who", title, description)
