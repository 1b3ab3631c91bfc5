from sapar.reciprocity.travel import Travel

ROWS = [
    ("KZ", "DE", 33.5, 4, 1),
    ("DE", "KZ", 10.0, 3, 0),
    ("DE", None, 7.0, 2, 0),
    (None, None, 0.0, 1, 1),
]


def test_stays_with_an_unknown_end_stay_out_of_the_network_and_in_the_coverage() -> None:
    travel = Travel.from_rows(ROWS)
    assert travel.network.total == 43.5
    assert (travel.stays, travel.unplaced, travel.unweighted) == (10, 3, 1)
    assert travel.coverage == 0.6


def test_no_stays_cover_nothing() -> None:
    travel = Travel.from_rows([])
    assert travel.network.size == 0
    assert travel.coverage == 0
