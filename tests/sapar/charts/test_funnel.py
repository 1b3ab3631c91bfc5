import re

import pytest
from defusedxml.ElementTree import fromstring

from sapar.charts.axis import Axis
from sapar.charts.colours import ACCENT, MUTED
from sapar.charts.figures import percent
from sapar.charts.funnel import Funnel, FunnelDot, Limit, funnel_plot
from sapar.charts.heading import Heading

HEADING = Heading("funnel", "Hosts side by side", "One of three lies outside.")
AXIS = Axis(0, 1, "fewer", "more", line=0.7, line_label="together 70 %", write=percent)
CURVE = ((4.0, 0.0, 1.0), (10.0, 0.4, 0.95), (100.0, 0.6, 0.8))
LIMITS = (Limit("95 %", CURVE), Limit("99.8 %", CURVE, dashed=True))
DOTS = (FunnelDot("Lund", 100, 0.4, outside=True), FunnelDot("Riga", 10, 0.7))


def drawn(dots=DOTS, limits=LIMITS, width=640.0) -> str:
    return funnel_plot(Funnel(dots, limits, AXIS, "answers (upwards)"), HEADING, width)


def texts(svg: str) -> list[str]:
    return [
        "".join(text.itertext())
        for text in fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    ]


def discs(svg: str, fill: str) -> list[tuple[float, float]]:
    pattern = r'translate\(([-\d.]+),([-\d.]+)\)" d="M[\d.]+,0A[^"]+" fill="([^"]+)"'
    return [(float(x), float(y)) for x, y, colour in re.findall(pattern, svg) if colour == fill]


def test_only_those_outside_bear_their_names() -> None:
    found = texts(drawn())
    assert "Lund" in found
    assert "Riga" not in found
    assert {"fewer", "more", "together 70 %", "95 %", "99.8 %", "answers (upwards)"} <= set(found)


def test_more_stands_higher_and_a_larger_share_further_right() -> None:
    svg = drawn()
    ((lund, many),), ((riga, few),) = discs(svg, ACCENT), discs(svg, MUTED)
    assert many < few
    assert lund < riga


def test_each_step_up_is_as_many_times_as_much() -> None:
    svg = drawn([FunnelDot("", behind, 0.7, outside=True) for behind in (10, 100, 1000)])
    low, middle, high = sorted((y for _, y in discs(svg, ACCENT)), reverse=True)
    assert low - middle == pytest.approx(middle - high, abs=0.05)


def test_curves_leave_out_where_nothing_can_lie_outside() -> None:
    """Both ends of the first point are no limits: each curve runs over the other two."""
    lines = re.findall(
        r'<path d="(M[^"]*)" stroke=', drawn().replace(' transform="translate(0,0)"', "")
    )
    curves = [path for path in lines if path.count("L") == 1 and "A" not in path]
    assert len(curves) == 4


def test_dots_that_lie_on_one_another_are_one_larger_dot() -> None:
    alike = [FunnelDot(str(number), 10, 0.7) for number in range(4)]
    assert len(discs(drawn(alike), MUTED)) == 1


def test_names_of_limits_do_not_lie_over_each_other() -> None:
    svg = drawn()
    heights = [
        float(y)
        for y, text in re.findall(r'translate\([\d.]+,([\d.]+)\)"[^>]*>(95 %|99.8 %)<', svg)
    ]
    assert len(heights) == 2
    assert abs(heights[0] - heights[1]) >= 16


@pytest.mark.parametrize("width", [640.0, 328.0])
def test_the_picture_is_as_wide_as_asked(width: float) -> None:
    assert f'width="{width:g}"' in drawn(width=width)


def test_no_dots_are_an_empty_state() -> None:
    with pytest.raises(ValueError, match="no dots"):
        drawn(dots=())


@pytest.mark.parametrize(("behind", "share"), [(0, 0.5), (3, 1.1), (3, -0.1)])
def test_a_share_of_nothing_or_beyond_all_is_refused(behind: float, share: float) -> None:
    with pytest.raises(ValueError, match="expected a share"):
        FunnelDot("", behind, share)
