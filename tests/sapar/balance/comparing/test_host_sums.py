from sapar.balance.comparing.host_sums import host_sums
from sapar.deliveries.hosts.clustering import Kind
from sapar.deliveries.hosts.record import Record


def owed(name, stay, **more):
    row = {"commitment": name, "stay": stay, "item": "C02", "owed_by": "host"}
    return row | {"owed_to": "participant", "quantity": 2.0} | more


def said(commitment, answer="acknowledged", quantity=2.0):
    return {
        "delivery": f"d-{commitment}", "commitment": commitment, "quantity": quantity,
        "answer": answer,
    }  # fmt: skip


STAYS = [
    {"stay": "s1", "host": "H1", "days": 31.0, "field": "0222", "seniority": "senior"},
    {"stay": "s2", "host": "H1", "days": 184.0, "field": "0511"},
    {"stay": "s3", "host": "H2"},
    {"stay": "s4"},
]
OWED = [
    owed("a", "s1"),
    owed("b", "s1", owed_by="mentor"),
    owed("c", "s1", quantity=None),
    owed("d", "s2", owed_by="contractor"),
    owed("e", "s2", owed_by="sending"),
    owed("f", "s4"),
]


def test_what_the_host_side_owed_and_kept_is_added_up_by_kind_of_stay(frames_from) -> None:
    frames = frames_from(
        stays=STAYS, commitments=OWED, deliveries=[said("a"), said("b", "unanswered")]
    )
    sums = host_sums(frames)
    assert list(sums) == ["H1", "H2"]
    assert (sums["H1"].stays, sums["H1"].owed) == (2, 4)
    assert sums["H1"].kinds == (Kind(0, 1, 1), Kind(1, 2, 1))
    assert sums["H1"].kinds_at_most == (Kind(0, 1, 1), Kind(2, 2, 1))
    assert sorted(sums["H1"].strata, key=str) == [
        ("H1", ("02", "up to 31 days", "senior"), Record(1, 2)),
        ("H1", ("05", "over 183 days", None), Record(0, 1)),
    ]


def test_a_host_to_which_nothing_countable_is_owed_has_no_kinds(frames_from) -> None:
    frames = frames_from(stays=STAYS, commitments=[owed("c", "s1", quantity=None)], deliveries=[])
    sums = host_sums(frames)
    assert (sums["H1"].owed, sums["H1"].kinds) == (1, ())
    assert (sums["H2"].stays, sums["H2"].owed) == (1, 0)


def test_lengths_are_told_in_classes_and_unknown_ones_apart(frames_from) -> None:
    days = {"s1": 32.0, "s2": 92.0, "s3": 93.0, "s4": None}
    frames = frames_from(
        stays=[{"stay": stay, "host": "H", "days": long} for stay, long in days.items()],
        commitments=[owed(stay, stay) for stay in days],
        deliveries=[],
    )
    lengths = {(stratum[1], cell.countable) for _, stratum, cell in host_sums(frames)["H"].strata}
    assert lengths == {("32 to 92 days", 2), ("93 to 183 days", 1), (None, 1)}


def test_without_commitments_or_deliveries_nothing_is_known(frames_from) -> None:
    assert host_sums(frames_from(stays=STAYS)) is None
    assert host_sums(frames_from(stays=STAYS, commitments=OWED)) is None
