from sapar.balance.disclosure.marks import WHOLE, Marks
from sapar.balance.disclosure.places import close_places, closed_places, thin_pairs
from sapar.balance.networks import NodeRow
from sapar.values.measured import Measured

NONE = Measured.not_computable("not asked")


def place(name: str, sent: float, received: float) -> NodeRow:
    return NodeRow(name, sent, received, NONE, NONE, NONE, NONE, NONE, NONE)


PAIRS = {("KZ", "DE"): 40, ("KZ", "PL"): 20, ("DE", "KZ"): 12, ("KZ", "FR"): 3, ("KZ", "KZ"): 2}
NODES = (place("KZ", 63, 12), place("DE", 12, 40), place("PL", 0, 20), place("FR", 0, 3))


def test_a_place_of_few_people_is_not_listed_nor_the_one_that_hides_it() -> None:
    assert closed_places(NODES, PAIRS, frozenset(), 10) == {"FR", "KZ"}


def test_a_place_whose_group_is_withheld_is_not_listed() -> None:
    pairs = dict.fromkeys(PAIRS, 40)
    assert closed_places(NODES, pairs, {"PL"}, 10) >= {"PL"}


def test_where_all_places_have_many_people_all_are_listed() -> None:
    assert closed_places(NODES[:3], dict.fromkeys(PAIRS, 40), frozenset(), 10) == frozenset()


def test_pairs_of_few_people_are_seen_and_travel_within_a_place_is_none() -> None:
    assert thin_pairs(PAIRS, 10)
    assert not thin_pairs({("KZ", "KZ"): 2, ("KZ", "DE"): 40, ("DE", "KZ"): 0}, 10)


def test_the_panel_of_the_network_tells_of_listed_places_and_of_none_by_group() -> None:
    table = ("panels", "reciprocity", "tables", "debt", "rows")
    owed = Measured.of(3.0, n=12, coverage=1.0, method="m")
    figures = {(*table, place, "cells", "0"): owed for place in ("KZ", "FR")}
    found = Marks({WHOLE: figures, "2022": figures})
    close_places(found, {"FR"}, ["2022"])
    assert [path[5] for path in found.marks[WHOLE]] == ["FR"]
    assert [path[5] for path in found.marks["2022"]] == ["KZ", "FR"]
