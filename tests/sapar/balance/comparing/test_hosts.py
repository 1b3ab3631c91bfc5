from dataclasses import replace

import pytest

from sapar.balance.comparing.hosts import hosts_compared
from sapar.balance.panels.kind import Context
from sapar.deliveries.hosts.clustering import Clustering
from sapar.deliveries.hosts.funnel import Position
from sapar.deliveries.hosts.shrinkage import STATED, Prior

REGISTER = Context(currency="EUR", sampled=False, seed=1, draws=200)
SAMPLE = replace(REGISTER, sampled=True)

# One commitment a stay: the answers are independent, and the counts are those of the rule's page.
FIVE = {
    host: [(1, 1)] * kept + [(0, 1)] * (owed - kept)
    for host, (kept, owed) in {
        "H1": (3, 3), "H2": (18, 30), "H3": (0, 2), "H4": (27, 30), "H5": (6, 10),
    }.items()
}  # fmt: skip


@pytest.fixture
def five(frames_from, promised):
    return hosts_compared(frames_from(**promised(FIVE)), REGISTER)


def test_hosts_stand_in_the_order_of_their_names(five) -> None:
    assert [row.host for row in five.rows] == ["H1", "H2", "H3", "H4", "H5"]
    assert [row.commitments for row in five.rows] == [3, 30, 2, 30, 10]


def test_each_is_drawn_towards_the_stated_prior_where_hosts_are_few(five) -> None:
    drawn = {row.host: round(row.drawn.value, 4) for row in five.rows}
    assert five.prior is STATED
    assert drawn == {"H1": 0.6923, "H2": 0.6, "H3": 0.5, "H4": 0.825, "H5": 0.6}
    (h1,) = [row.drawn for row in five.rows if row.host == "H1"]
    assert (round(h1.low, 3), round(h1.high, 3)) == (0.428, 0.901)


def test_the_rate_of_all_together_and_what_chance_would_do(five) -> None:
    assert (five.target.value, five.target.low, five.target.n) == (0.72, None, 75)
    assert five.spread.reason == "fewer than 8 hosts"
    assert [row.position for row in five.rows] == [
        Position.INSIDE, Position.INSIDE, Position.INSIDE, Position.ABOVE_95, Position.INSIDE,
    ]  # fmt: skip


def test_a_stay_of_one_commitment_is_one_answer(five) -> None:
    # Nothing varies within a stay, so its likeness cannot be told; a stay of one is one anyway.
    assert five.alike == Clustering(1.0, estimated=False)
    assert [row.answers for row in five.rows] == [3, 30, 2, 30, 10]


def test_commitments_of_stays_that_keep_all_or_nothing_count_once_a_stay(
    frames_from, promised
) -> None:
    """Of 12 stays of six commitments at each host, A kept 9 in full and B 3."""
    hosts = {"A": [(6, 6)] * 9 + [(0, 6)] * 3, "B": [(6, 6)] * 3 + [(0, 6)] * 9}
    found = hosts_compared(frames_from(**promised(hosts)), REGISTER)
    assert found.alike == Clustering(1.0, estimated=True)
    assert [(row.commitments, row.answers) for row in found.rows] == [(72, 12), (72, 12)]
    assert [row.position for row in found.rows] == [Position.INSIDE] * 2
    assert found.rows[0].rate.value == 0.75
    assert (found.rows[0].rate.low, found.rows[0].rate.high) == pytest.approx(
        (0.4281, 0.9451), abs=5e-5
    )


def test_eight_hosts_fit_the_prior(frames_from, promised) -> None:
    more = {f"M{number}": [(1, 1)] * 4 + [(0, 1)] * number for number in range(3)}
    found = hosts_compared(frames_from(**promised(FIVE | more)), REGISTER)
    assert found.prior.spread is not None
    assert found.spread.computable


def test_another_prior_may_be_stated(frames_from, promised) -> None:
    found = hosts_compared(frames_from(**promised(FIVE)), REGISTER, Prior(1, 1))
    assert found.rows[0].drawn.value == pytest.approx(4 / 5)


def test_open_claims_leave_a_host_undecided(frames_from, promised) -> None:
    """H2 would be below and H1 above, but all that H2 owed waits for an answer."""
    tables = promised({"H1": [(1, 1)] * 40, "H2": [(0, 1)] * 10})
    for number in range(10):
        tables["deliveries"].append(
            {"delivery": f"open-{number}", "commitment": f"H2-{number}-0", "quantity": 2.0,
             "answer": "unanswered"}
        )  # fmt: skip
    found = hosts_compared(frames_from(**tables), REGISTER)
    assert [row.position for row in found.rows] == [Position.UNDECIDED] * 2
    assert found.rows[1].at_most.value == 1


def test_a_host_is_set_beside_its_kinds_of_stay_too(frames_from, promised) -> None:
    """All keep everything in arts and nothing in laboratories; only B receives laboratories."""
    tables = promised({"A": [(1, 1)] * 20, "B": [(0, 1)] * 20, "C": [(0, 1)] * 20})
    for stay in tables["stays"]:
        stay["field"] = "0222" if stay["host"] == "A" else "0511"
    found = hosts_compared(frames_from(**tables), REGISTER)
    assert [row.position for row in found.rows] == [
        Position.ABOVE_998, Position.BELOW_998, Position.BELOW_998,
    ]  # fmt: skip
    assert [row.mix_position for row in found.rows] == [Position.INSIDE] * 3
    assert [row.expected.value for row in found.rows] == [1, 0, 0]
    assert [row.expected.coverage for row in found.rows] == [0, 1, 1]


def test_a_host_with_one_guest_is_shown_with_its_small_number(frames_from, promised) -> None:
    found = hosts_compared(frames_from(**promised(FIVE | {"One": [(1, 1)]})), REGISTER)
    (one,) = [row for row in found.rows if row.host == "One"]
    assert (one.stays, one.commitments, one.rate.value) == (1, 1, 1)
    assert (one.rate.low, one.rate.high) == pytest.approx((0.025, 1))
    assert one.position is Position.INSIDE


def test_a_host_without_a_countable_commitment_says_so(frames_from, promised) -> None:
    tables = promised(FIVE)
    tables["stays"].append({"stay": "x", "host": "H9"})
    found = hosts_compared(frames_from(**tables), REGISTER)
    assert found.rows[-1].rate.reason == "no commitment promises a quantity"
    assert (found.rows[-1].stays, found.rows[-1].position) == (1, None)
    assert len(found.counted) == 5


def test_a_sample_has_an_interval_of_all_hosts_together(frames_from, promised) -> None:
    found = hosts_compared(frames_from(**promised(FIVE)), SAMPLE)
    assert found.target.low < 0.72 < found.target.high


def test_without_promises_there_is_nothing_to_compare(frames_from) -> None:
    found = hosts_compared(frames_from(stays=[{"stay": "s", "host": "H"}]), REGISTER)
    assert found.rows == ()
    assert found.target.reason == "no commitments with deliveries are recorded"


def test_an_empty_table_of_commitments_leaves_every_host_without_a_rate(frames_from) -> None:
    frames = frames_from(stays=[{"stay": "s", "host": "H"}], commitments=[], deliveries=[])
    found = hosts_compared(frames, REGISTER)
    assert found.target.reason == "no stay has a commitment that can be counted"
    assert [row.position for row in found.rows] == [None]


def test_the_order_of_rows_changes_nothing(frames_from, promised) -> None:
    tables = promised(FIVE)
    turned = {name: rows[::-1] for name, rows in tables.items()}
    assert hosts_compared(frames_from(**tables), SAMPLE) == hosts_compared(
        frames_from(**turned), SAMPLE
    )
