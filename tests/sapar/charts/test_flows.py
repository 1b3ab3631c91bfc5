import re

import pytest
from defusedxml.ElementTree import fromstring

from sapar.charts.flow import Flow, Merged, merged
from sapar.charts.flows import Sides, flow_picture
from sapar.charts.heading import Heading
from sapar.charts.lettering import text_width

HEADING = Heading("who", "Who goes to whom", "Most go from Austria to Germany.")
SIDES = Sides("from", "to")
FLOWS = Merged((Flow("Austria", "Germany", 1200), Flow("Germany", "Austria", 300)))
NAME = "{http://www.w3.org/2000/svg}"


def test_a_place_may_stand_on_both_sides_and_each_has_its_total() -> None:
    texts = [
        text.text for text in fromstring(flow_picture(FLOWS, HEADING, SIDES)).iter(f"{NAME}text")
    ]
    assert texts == [
        *("from", "to"),
        *("1\u202f200", "Austria", "300", "Germany"),
        *("1\u202f200", "Germany", "300", "Austria"),
    ]


def test_each_band_says_its_flow() -> None:
    bands = list(fromstring(flow_picture(FLOWS, HEADING, SIDES)).iter(f"{NAME}path"))
    assert [band.findtext(f"{NAME}title") for band in bands] == [
        "Austria → Germany: 1\u202f200",
        "Germany → Austria: 300",
    ]


def test_bands_are_as_thick_as_their_flows() -> None:
    svg = flow_picture(FLOWS, HEADING, SIDES)
    assert [float(thick) for thick in re.findall(r"v([\d.]+)C", svg)] == [320, 80]


def test_emphasised_bands_stand_out_from_faint_ones() -> None:
    svg = flow_picture(FLOWS, HEADING, SIDES, [("Germany", "Austria")])
    assert re.findall(r'fill-opacity="([\d.]+)"', svg) == ["0.16", "0.75"]


@pytest.mark.parametrize("width", [640, 328])
def test_no_label_is_cut(width: float) -> None:
    word = "Universitätsverwaltungsgebäude-Außenstelle"
    svg = flow_picture(Merged((Flow(word, word, 1),)), HEADING, SIDES, width=width)
    root = fromstring(svg)
    across = float(root.attrib["width"])
    names = [text for text in root.iter(f"{NAME}text") if text.text == word]
    left, right = (float(text.attrib["x"]) for text in names)
    assert left - text_width(word) >= -0.01
    assert right + text_width(word) <= across + 0.01


def test_labels_of_strangers_are_text_and_nothing_else() -> None:
    svg = flow_picture(Merged((Flow('<script>"&\x00', "]]>", 1),)), HEADING, SIDES)
    assert "<script" not in svg
    assert '<script>"&' in [text.text for text in fromstring(svg).iter(f"{NAME}text")]


def test_the_order_of_the_rows_changes_no_byte() -> None:
    found = [Flow(a, b, ord(a) * ord(b) % 7 + 1) for a in "ABCDE" for b in "ABCDE"]
    assert flow_picture(merged(found, 3), HEADING, SIDES) == flow_picture(
        merged(found[::-1], 3), HEADING, SIDES
    )


def test_refuses_no_flows() -> None:
    with pytest.raises(ValueError, match="no flows"):
        flow_picture(Merged(()), HEADING, SIDES)
