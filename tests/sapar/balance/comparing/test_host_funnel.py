import pytest

from sapar.balance.comparing.host_funnel import funnel_picture, host_funnel
from sapar.balance.comparing.hosts import hosts_compared
from sapar.balance.panels.kind import Context
from sapar.deliveries.hosts.funnel import WIDE, limits

REGISTER = Context(currency="EUR", sampled=False, seed=1, draws=200)
HOSTS = {"H1": [(1, 1)] * 3, "H2": [(1, 1)] * 18 + [(0, 1)] * 12, "H4": [(1, 1)] * 40}


@pytest.fixture
def compared(frames_from, promised):
    return hosts_compared(frames_from(**promised(HOSTS)), REGISTER)


def test_hosts_are_dots_by_their_answers_and_rates(compared) -> None:
    funnel = host_funnel(compared, {"H2": "Lund"})
    assert [(dot.label, dot.behind, dot.share, dot.outside) for dot in funnel.dots] == [
        ("H1", 3, 1, False),
        ("Lund", 30, 0.6, True),
        ("H4", 40, 1, True),
    ]
    assert funnel.axis.line == pytest.approx(61 / 73)


def test_curves_are_the_limits_of_the_rule(compared) -> None:
    wide, far = host_funnel(compared).limits
    behind, low, high = wide.curve[40]
    assert (low, high) == limits(61 / 73, behind, WIDE)
    assert (wide.label, far.label, far.dashed) == ("95 %", "99.8 %", True)
    assert wide.curve[0][0] == 1
    assert wide.curve[-1][0] > 40


def test_the_picture_is_drawn_for_wide_and_narrow_pages(compared) -> None:
    html = funnel_picture(compared)
    assert html.count("<svg") == 2
    assert "2 lie outside the 95 % limits" in html


def test_without_hosts_there_is_no_picture(frames_from) -> None:
    none = hosts_compared(frames_from(stays=[{"stay": "s"}]), REGISTER)
    assert host_funnel(none) is None
    assert funnel_picture(none) == ""
