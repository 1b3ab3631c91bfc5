"""Six invented panels, for all that shows a balance; and signals that children hear."""

import signal
from collections.abc import Callable, Iterator

import pytest

from sapar.balance.panels.figure import Figure
from sapar.balance.panels.panel import Headline, Panel, PanelId
from sapar.balance.panels.table import Column, Row, Table
from sapar.values.measured import Measured

InventedPanels = Callable[[float], tuple[Panel, ...]]
InventedHeadlines = Callable[[float], tuple[Headline, ...]]

WILSON = "stays that pass; 95 % Wilson interval"
OPEN = "mean over commitments of the acknowledged share; upper end if all open is true"


@pytest.fixture(autouse=True)
def heard_signals() -> Iterator[None]:
    """Let the programs that a test starts hear SIGINT.

    A shell without job control starts what runs in its background deaf to it, and every child
    inherits that: a test that stops its child would wait until the child ends by itself.
    """
    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def _share(value: float, low: float, high: float, method: str) -> Measured:
    return Measured.of(value, low=low, high=high, n=21, coverage=0.875, method=method)


def _panel(
    name: PanelId, title: str, answer: str, figures: tuple[Figure, ...], *tables: Table
) -> Panel:
    return Panel(name, title, answer, figures[0], figures, tables)


def _say(shift: float) -> Panel:
    passed = _share(0.381 + shift, 0.208 + shift, 0.591 + shift, WILSON)
    return _panel(
        PanelId.SAY,
        "Who had a say",
        "In 38 of 100 stays both the sending institution and the participant had a say.",
        (
            Figure("gate", "Stays that pass the gate", passed, "percent", "say-gate"),
            Figure("clauses", "Clauses touched by the participant",
                   Measured.not_computable("no clause is named"), "percent", "say-clauses"),
        ),
    )  # fmt: skip


def _delivery(shift: float) -> Panel:
    mean = _share(0.52 + shift, 0.52 + shift, 0.74 + shift, OPEN)
    unknown = Measured.not_computable("no commitment promises a quantity")
    met = Measured.of(9, n=21, coverage=1.0, method="commitments delivered in full")
    rows = (
        Row("C02", "Mentoring hours", (_share(0.375, 0.375, 0.8333, OPEN), met)),
        Row("C04", "Fee-waived seminars", (_share(0.2, 0.2, 0.25, OPEN), met)),
        Row("C06", "Desk, lab & archive", (unknown, unknown)),
    )
    columns = (Column("share", "Delivered", "percent"), Column("met", "Met", "whole"))
    items = Table("items", "By item", "Item", columns, rows, "share", "delivery-bounds")
    return _panel(
        PanelId.DELIVERY,
        "What was delivered",
        "At least 52 % of what was promised was delivered, and at most 74 %.",
        (Figure("delivered", "Delivered of the promise", mean, "percent", "delivery-whole"),),
        items,
    )


def _absent(name: PanelId, title: str, reason: str, figure: str, rule: str) -> Panel:
    measured = Measured.not_computable(reason)
    answer = f"Nothing can be said: {reason}."
    return _panel(name, title, answer, (Figure(figure, figure.title(), measured, "ratio", rule),))


def _money(shift: float) -> Panel:
    kept = Measured.of(0.808 + shift, n=6, coverage=1.0, method="share of the money that is spent")
    price = Measured.of(142.86 + shift, n=6, coverage=1.0, method="money for each person-day")
    return _panel(
        PanelId.MONEY,
        "Who paid, who received",
        "80.8 % of the money is spent in the host country.",
        (
            Figure("retention", "Spent in the host country", kept, "percent", "money-retention"),
            Figure("per_person_day", "Money for each person-day, EUR", price, "cents"),
        ),
    )


def _reciprocity(shift: float) -> Panel:
    rho = _share(-0.12 + shift, -0.2 + shift, -0.04 + shift, "rho; 95 % reflected interval")
    return _panel(
        PanelId.RECIPROCITY,
        "Who came back",
        "Less is returned than under the expected flow.",
        (Figure("rho", "r against the expected flow, rho", rho, "signed", "reciprocity-nulls"),),
    )


@pytest.fixture(scope="session")
def invented_panels() -> InventedPanels:
    """Six panels, their figures moved by a number; two of them can say nothing."""

    def panels(shift: float = 0.0) -> tuple[Panel, ...]:
        return (
            _say(shift),
            _money(shift),
            _delivery(shift),
            _absent(PanelId.GAINS, "What was gained", "no goal is recorded", "goals",
                    "gains-goal-attainment"),
            _absent(PanelId.EFFORT, "Whose effort was credited", "no hours are recorded",
                    "mismatch", "effort-recognition"),
            _reciprocity(shift),
        )  # fmt: skip

    return panels


@pytest.fixture(scope="session")
def invented_headlines(invented_panels: InventedPanels) -> InventedHeadlines:
    """The headlines of the six invented panels, moved by a number."""

    def headlines(shift: float = 0.0) -> tuple[Headline, ...]:
        panels = invented_panels(shift)
        return tuple(Headline(panel.id, panel.title, panel.headline) for panel in panels)

    return headlines
