# ruff: noqa: RUF001 -- the minus sign is meant
import re

import pytest
from defusedxml.ElementTree import fromstring

from sapar.charts.bars import Bar, bars
from sapar.charts.colours import ACCENT, PAPER, SECOND
from sapar.charts.figures import percent
from sapar.charts.heading import Heading
from sapar.charts.legend import Legend
from sapar.charts.points import Point

HEADING = Heading("money", "Money by party", "Hosts receive most.")


def _lengths(svg: str, fill: str) -> list[float]:
    """Left edge and length of each bar of a colour, in turn."""
    plot = svg[svg.index("role-scope") :]
    found = re.findall(r'd="M([\d.]+),[\d.]+h([\d.]+)v[^"]+" fill="([^"]+)"', plot)
    return [float(n) for left, length, colour in found if colour == fill for n in (left, length)]


def _texts(svg: str) -> list[str]:
    return [
        "".join(text.itertext())
        for text in fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    ]


def test_lengths_are_in_proportion_from_zero() -> None:
    svg = bars([Bar("host", Point(200)), Bar("sending", Point(50))], HEADING)
    long, short = _lengths(svg, ACCENT)[1::2]
    assert long == pytest.approx(4 * short, abs=0.01)
    assert {"host", "sending", "200", "50"} <= set(_texts(svg))


def test_what_is_below_zero_grows_to_the_left() -> None:
    svg = bars([Bar("paid", Point(30)), Bar("refunded", Point(-10))], HEADING)
    start, paid, left, refunded = _lengths(svg, ACCENT)
    assert (left, left + refunded) == (0, pytest.approx(start))
    assert paid == pytest.approx(3 * refunded, abs=0.01)
    assert "−10" in _texts(svg)


def test_two_datasets_stand_in_pairs_with_both_numbers() -> None:
    legend = Legend("Teaching", "Training")
    svg = bars([Bar("host", Point(0.5), Point(0.25))], HEADING, legend, write=percent)
    assert _lengths(svg, ACCENT)[1] == pytest.approx(2 * _lengths(svg, SECOND)[1], abs=0.01)
    assert {"Teaching", "Training", "50.0\u00a0%", "25.0\u00a0%"} <= set(_texts(svg))


def test_the_scale_holds_the_intervals() -> None:
    svg = bars([Bar("host", Point(1, 0, 2))], HEADING, Legend(interval="95 % interval"))
    length = _lengths(svg, ACCENT)[1]
    edge, line = re.findall(
        r'<line transform="translate\(0,13\)" x2="([\d.]+)"[^>]+stroke="([^"]+)"', svg
    )
    assert float(line[0]) == pytest.approx(2 * length, abs=0.01)
    assert edge == (line[0], PAPER)


def test_nothing_known_and_nothing_paid_look_different() -> None:
    texts = _texts(bars([Bar("host", Point(None)), Bar("sending", Point(0))], HEADING))
    assert "–" in texts
    assert "0" in texts


def test_labels_of_strangers_are_text_and_nothing_else() -> None:
    svg = bars([Bar("<script>&\x01", Point(1))], HEADING)
    assert "<script" not in svg
    assert "<script>&" in _texts(svg)


def test_refuses_what_it_cannot_draw() -> None:
    with pytest.raises(ValueError, match="no rows"):
        bars([], HEADING)
    with pytest.raises(ValueError, match="name in the legend"):
        bars([Bar("host", Point(0), Point(0))], HEADING)
