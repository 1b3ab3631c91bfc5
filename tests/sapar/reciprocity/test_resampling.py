import numpy as np
import pytest

from sapar.reciprocity import resampling
from sapar.reciprocity.drawing import Drawing, drawn_figures
from sapar.reciprocity.inflow import inflow_concentration, outflow_concentration
from sapar.reciprocity.mutuality import ceiling, mutuality
from sapar.reciprocity.network import Network
from sapar.reciprocity.nodes import nodes
from sapar.reciprocity.resampling import Figures, Sample, resampled

COUNTS = [
    ("KZ", "DE", 5.0, 60),
    ("DE", "KZ", 5.0, 20),
    ("KZ", "DE", 2.0, 30),
    ("KZ", "FR", 7.0, 40),
    ("FR", "KZ", 7.0, 35),
]


def drawn(counts, *, coverage=1, seed, draws=resampling.DRAWS) -> Figures:
    """The figures of a sample with their intervals."""
    network = Network.from_arcs((origin, host, weight * n) for origin, host, weight, n in counts)
    asymmetry = nodes(network).column("asymmetry", coverage=coverage)
    figures = Figures(
        mutuality(network, coverage=coverage),
        ceiling(network, coverage=coverage),
        inflow_concentration(network, coverage=coverage).hhi,
        outflow_concentration(network, coverage=coverage).hhi,
        dict(zip(network.nodes, asymmetry, strict=True)),
    )
    return resampled(figures, Sample(counts, seed, draws))


def test_the_figures_are_those_of_the_sample() -> None:
    figures = drawn(COUNTS, coverage=0.9, seed=1, draws=200)
    assert figures.r.value == pytest.approx((2 * 100 + 2 * 245) / 985)
    assert figures.r_max.value == pytest.approx((100 + 245 + 345) / 985)
    assert figures.inflow_hhi.value == pytest.approx((360**2 + 280**2 + 345**2) / 985**2)
    assert figures.outflow_hhi.value == pytest.approx((100**2 + 245**2 + 640**2) / 985**2)
    assert figures.asymmetry["DE"].value == pytest.approx(260 / 460)
    assert (figures.r.n, figures.r.coverage) == (185, 0.9)


def test_each_has_the_percentiles_of_its_drawings() -> None:
    figures = drawn(COUNTS, coverage=1, seed=1, draws=400)
    assert figures.asymmetry["DE"].method.endswith(
        "; 95 % percentile interval of 400 Poisson bootstrap drawings of stays"
    )
    assert figures.asymmetry["DE"].low < 260 / 460 < figures.asymmetry["DE"].high
    assert figures.r.low < figures.r.high


def test_an_interval_is_as_wide_as_theory_says() -> None:
    """For two opposite flows of c stays each, a has standard error 1 / sqrt(2 c)."""
    counts = [("A", "B", 3.0, 800), ("B", "A", 3.0, 800)]
    figure = drawn(counts, coverage=1, seed=2, draws=4000).asymmetry["A"]
    expected = 1.96 / np.sqrt(1600)
    assert (figure.low, figure.high) == pytest.approx((-expected, expected), rel=0.08)


def test_reflection_turns_the_percentiles_over_the_figure() -> None:
    turned = drawn(COUNTS, seed=1, draws=400).r
    drawing = Drawing.from_counts(COUNTS)
    whole, _ = drawn_figures(drawing, np.random.default_rng(1), 400, keep_nodes=False)
    low, high = np.percentile(whole[:, 0], [2.5, 97.5])
    assert (turned.low, turned.high) == (2 * turned.value - high, 2 * turned.value - low)
    assert turned.method.endswith(
        "; 95 % reflected interval of 400 Poisson bootstrap drawings of stays"
    )


def test_reflection_stays_within_zero_and_one() -> None:
    counts = [("A", "B", 1.0, 5), ("B", "A", 1.0, 5)]
    figure = drawn(counts, coverage=1, seed=1, draws=400).r
    assert (figure.value, figure.high) == (1, 1)


def test_the_same_seed_gives_the_same_interval_in_any_order_of_rows() -> None:
    assert drawn(COUNTS, coverage=1, seed=3, draws=50) == drawn(
        COUNTS[::-1], coverage=1, seed=3, draws=50
    )
    assert drawn(COUNTS, coverage=1, seed=3, draws=50) != drawn(
        COUNTS, coverage=1, seed=4, draws=50
    )


def test_stays_listed_apart_are_stays_listed_together() -> None:
    apart = [(origin, host, weight, 1) for origin, host, weight, n in COUNTS for _ in range(n)]
    assert drawn(apart, coverage=1, seed=3, draws=50) == drawn(COUNTS, coverage=1, seed=3, draws=50)


def test_one_stay_has_no_interval() -> None:
    figures = drawn([("KZ", "DE", 5.0, 1)], coverage=1, seed=1)
    assert (figures.r.value, figures.r.low) == (0, None)
    assert figures.r.method.endswith("; no interval: fewer than two stays")
    assert figures.asymmetry["KZ"].method.endswith("; no interval: fewer than two stays")


def test_no_stays_have_no_figure() -> None:
    figures = drawn([("KZ", "KZ", 5.0, 8)], coverage=1, seed=1)
    assert figures.r.reason == "no arcs: no travel between different nodes"
    assert figures.asymmetry["KZ"].reason == "it neither sends nor receives"


def test_a_node_that_drawings_often_miss_has_no_interval() -> None:
    figures = drawn([*COUNTS, ("XK", "KZ", 5.0, 1)], coverage=1, seed=1, draws=200)
    assert figures.asymmetry["XK"].low is None
    assert figures.asymmetry["XK"].method.endswith("; no interval: too few drawings can compute it")


def test_too_many_nodes_keep_their_figures_without_intervals(monkeypatch) -> None:
    monkeypatch.setattr(resampling, "MOST_CELLS", 100)
    figures = drawn(COUNTS, coverage=1, seed=1, draws=200)
    assert figures.r.low is not None
    assert figures.asymmetry["DE"].value == pytest.approx(260 / 460)
    assert "too many nodes" in figures.asymmetry["DE"].method


def test_reflected_intervals_hold_the_truth_more_often_than_percentiles() -> None:
    """Samples of some 10,000 stays between 15 nodes whose true flows are known."""
    random = np.random.default_rng(5)
    size = np.exp(random.normal(0, 0.8, 15))
    flows = size[:, None] * size * np.exp(random.normal(0, 0.5, (15, 15)))
    np.fill_diagonal(flows, 0)
    flows *= 10_000 / flows.sum()
    truth = np.minimum(flows, flows.T).sum() / flows.sum()
    held = {"percentile": 0, "reflected": 0}
    for _sample in range(20):
        stays = random.poisson(flows)
        counts = [
            (f"{i:02}", f"{j:02}", 1.0, int(stays[i, j])) for i, j in np.argwhere(stays).tolist()
        ]
        r = drawn(counts, coverage=1, seed=1, draws=200).r
        held["reflected"] += r.low <= truth <= r.high
        held["percentile"] += 2 * r.value - r.high <= truth <= 2 * r.value - r.low
    assert held["reflected"] >= 17
    assert held["percentile"] <= 12
