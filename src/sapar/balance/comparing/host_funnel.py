"""The comparison of hosts as a funnel: rates by how many answers stand behind them."""

from collections.abc import Mapping

import numpy as np

from sapar.balance.comparing.host_table import OUTSIDE, TITLE, hosts_answer
from sapar.balance.comparing.hosts import HostsCompared
from sapar.charts.axis import Axis
from sapar.charts.figures import percent
from sapar.charts.fitting import fitted
from sapar.charts.funnel import Funnel, FunnelDot, Limit, funnel_plot
from sapar.charts.heading import Heading
from sapar.deliveries.hosts.funnel import FAR, WIDE, limits
from sapar.values.language import _

STEPS = 80
"""Points of each curve."""


def host_funnel(compared: HostsCompared, names: Mapping[str, str] | None = None) -> Funnel | None:
    """What the picture shows; None where no host owes anything countable.

    Args:
        compared: the hosts.
        names: of hosts, by identifier; the identifier where there is none.
    """
    target = compared.target.value
    if target is None:
        return None
    known = names or {}
    dots = [
        FunnelDot(
            known.get(row.host, row.host), row.answers, row.rate.value, row.position in OUTSIDE
        )
        for row in compared.counted
        if row.rate.value is not None
    ]
    most = max(dot.behind for dot in dots)
    axis = Axis(
        0.0,
        1.0,
        low_end=_("fewer kept"),
        high_end=_("more kept"),
        line=target,
        line_label=_("all hosts together {rate}").format(rate=percent(target)),
        write=percent,
        ticks=".0%",
    )
    curves = (
        Limit(_("95 %"), _curve(target, most, WIDE)),
        Limit(_("99.8 %"), _curve(target, most, FAR), dashed=True),
    )
    return Funnel(dots, curves, axis, _("Independent answers behind a rate (upwards)"))


def funnel_picture(
    compared: HostsCompared, names: Mapping[str, str] | None = None, key: str = "funnel"
) -> str:
    """HTML with the funnel for wide and for narrow pages; empty where there is nothing to draw."""
    funnel = host_funnel(compared, names)
    if funnel is None:
        return ""
    heading = Heading(key, _(TITLE), hosts_answer(compared))
    return fitted(lambda told, width: funnel_plot(funnel, told, width), heading)


def _curve(target: float, most: float, tail: float) -> tuple[tuple[float, float, float], ...]:
    numbers = np.geomspace(1.0, max(10.0, most) * 1.15, STEPS)
    return tuple((float(n), *limits(target, float(n), tail)) for n in numbers)
