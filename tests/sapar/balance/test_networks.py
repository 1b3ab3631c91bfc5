import pytest

from sapar.balance import networks
from sapar.balance.networks import Reciprocity, reciprocity_of
from sapar.reciprocity.nulls import Null
from sapar.reciprocity.resampling import Sample
from sapar.reciprocity.travel import ArcRow, Travel

ROWS: tuple[ArcRow, ...] = (
    ("KZ", "DE", 10, 5, 0),
    ("DE", "KZ", 4, 2, 0),
    ("KZ", "PL", 6, 3, 0),
    ("DE", "PL", 3, 1, 0),
    ("PL", "DE", 5, 1, 0),
)
"""A, B and C of the worked example are KZ, DE and PL; 28 person-days, 14 of them returned."""


def network(*rows: ArcRow) -> Reciprocity:
    return reciprocity_of(Travel.from_rows(rows), "person_days", None)


def test_the_figures_of_the_whole() -> None:
    found = network(*ROWS)
    assert (found.unit, found.places, found.arcs, found.total) == ("person_days", 3, 5, 28.0)
    assert found.mutuality.value == 0.5
    assert found.ceiling.value == (4 + 7 + 5) / 28
    rho = {each.null: each.rho.value for each in found.against}
    assert rho[Null.WEIGHTED_RANDOM_GRAPH] == pytest.approx(0.0882, abs=5e-5)
    assert list(rho) == list(Null)
    assert found.inflow.hhi.value == pytest.approx((4**2 + 15**2 + 9**2) / 28**2)


def test_places_come_largest_first_with_their_balance() -> None:
    rows = network(*ROWS).nodes
    assert [(row.node, row.sent, row.received) for row in rows] == [
        ("DE", 7.0, 15.0),
        ("KZ", 16.0, 4.0),
        ("PL", 5.0, 9.0),
    ]
    assert [round(row.balance.value or 0, 3) for row in rows] == [0.364, -0.6, 0.286]
    kazakhstan = rows[1]
    assert kazakhstan.hosts_hhi.value == pytest.approx(0.53125)
    assert kazakhstan.effective_hosts.value == pytest.approx(1.88, abs=5e-3)
    assert kazakhstan.inflow_share.value == pytest.approx(4 / 28)
    assert kazakhstan.senders_hhi.value == 1.0


def test_arcs_come_largest_first_with_what_is_returned() -> None:
    rows = network(*ROWS).pairs
    assert [(row.origin, row.host, row.weight, row.returned) for row in rows] == [
        ("KZ", "DE", 10.0, 4.0),
        ("KZ", "PL", 6.0, 0.0),
        ("PL", "DE", 5.0, 3.0),
        ("DE", "KZ", 4.0, 10.0),
        ("DE", "PL", 3.0, 5.0),
    ]
    assert rows[0].expected == pytest.approx(16 * 15 / 28)
    assert rows[0].balassa.value == pytest.approx(0.1542, abs=5e-5)


def test_travel_inside_a_place_is_counted_apart() -> None:
    found = network(*ROWS, ("KZ", "KZ", 55, 9, 0))
    assert (found.loops, found.total, found.mutuality.value) == (55.0, 28.0, 0.5)


def test_stays_of_unknown_place_or_weight_lower_the_coverage() -> None:
    found = network(*ROWS, (None, "DE", 8, 3, 0), ("KZ", "DE", 0, 1, 1))
    assert (found.total, found.mutuality.coverage) == (28.0, 12 / 16)
    assert found.pairs[0].balassa.coverage == 12 / 16


@pytest.mark.parametrize("rows", [(), (("KZ", "KZ", 5, 1, 0),), ((None, "KZ", 5, 1, 0),)])
def test_without_travel_between_places_nothing_is_computable(rows: tuple[ArcRow, ...]) -> None:
    found = network(*rows)
    reasons = {
        each.reason
        for each in (found.mutuality, found.ceiling, found.inflow.hhi, found.against[0].rho)
    }
    assert reasons == {"no arcs: no travel between different nodes"}
    assert (found.pairs, found.arcs) == ((), 0)


def test_a_place_with_travel_inside_only_is_listed_without_balance() -> None:
    (row,) = network(("KZ", "KZ", 5, 1, 0)).nodes
    assert (row.node, row.sent, row.balance.reason) == ("KZ", 0.0, "it neither sends nor receives")


def test_lists_are_cut_and_counts_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(networks, "MOST_NODES", 2)
    monkeypatch.setattr(networks, "MOST_PAIRS", 1)
    found = network(*ROWS)
    assert ([row.node for row in found.nodes], found.places) == (["DE", "KZ"], 3)
    assert ([row.host for row in found.pairs], found.arcs) == (["DE"], 5)
    assert found.pairs[0].returned == 4.0


def test_a_sample_gives_intervals_to_the_places_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(networks, "MOST_NODES", 1)
    counts = [(o, h, w / n, n * 10) for o, h, w, n, _unweighted in ROWS if o and h]
    weightless: ArcRow = ("XK", "DE", 0, 1, 1)
    travel = Travel.from_rows([*((o, h, w * 10, n * 10, 0) for o, h, w, n, _ in ROWS), weightless])
    found = reciprocity_of(travel, "person_days", Sample(counts, seed=1, draws=50))
    assert [(row.node, row.balance.low is None) for row in found.nodes] == [("DE", False)]
    monkeypatch.undo()
    found = reciprocity_of(travel, "person_days", Sample(counts, seed=1, draws=50))
    assert found.nodes[-1].balance.reason == "it neither sends nor receives"
    assert found.mutuality.coverage == 120 / 121


def test_a_sample_carries_its_interval_to_each_rho_and_effective_number() -> None:
    counts = [(o, h, w / n, n * 10) for o, h, w, n, _unweighted in ROWS if o and h]
    travel = Travel.from_rows((o, h, w * 10, n * 10, 0) for o, h, w, n, _unweighted in ROWS)
    found = reciprocity_of(travel, "person_days", Sample(counts, seed=1, draws=200))
    r, null = found.mutuality, found.against[0]
    assert r.low is not None
    assert r.high is not None
    expected = null.expected.value or 0.0
    assert null.rho.low == pytest.approx((r.low - expected) / (1 - expected))
    assert null.rho.high == pytest.approx((r.high - expected) / (1 - expected))
    assert null.rho.method.endswith("; 95 % interval of r, the null held fixed")
    assert found.inflow.effective.low == 1 / (found.inflow.hhi.high or 0.0)
    assert all(row.balance.low is not None for row in found.nodes)


def test_a_sample_too_small_to_draw_keeps_its_figures() -> None:
    counts = [(o, h, w / n, n) for o, h, w, n, _unweighted in ROWS if o and h]
    sample = Sample(counts[:1], seed=1, draws=200)
    found = reciprocity_of(Travel.from_rows(ROWS[:1]), "person_days", sample)
    assert (found.mutuality.value, found.mutuality.low) == (0.0, None)
    assert [each.rho.low for each in found.against] == [None, None, None]
