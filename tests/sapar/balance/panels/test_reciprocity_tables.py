from collections.abc import Callable
from dataclasses import replace

from sapar.balance.networks import reciprocity_of
from sapar.balance.panels import reciprocity_tables
from sapar.balance.panels.panel import Panel
from sapar.balance.panels.reciprocity_sums import ReciprocitySums
from sapar.balance.panels.reciprocity_tables import (
    debt_table,
    network_table,
    node_table,
    with_names,
)
from sapar.reciprocity.debt import Places
from sapar.reciprocity.travel import Travel

ARCS = (
    ("KZ", "DE", 10.0, 1, 0),
    ("DE", "KZ", 4.0, 1, 0),
    ("KZ", "FR", 6.0, 1, 0),
    ("DE", "FR", 3.0, 1, 0),
    ("FR", "DE", 5.0, 1, 0),
)
NETWORK = reciprocity_of(Travel.from_rows(ARCS), "person_days", None)


def test_networks_stand_side_by_side() -> None:
    sums = ReciprocitySums(arcs={"money": (("KZ", "DE", 300.0, 2, 0), ("DE", "KZ", 100.0, 1, 0))})
    table = network_table(sums, NETWORK, "EUR")
    assert [(row.label, row.cells[0].value) for row in table.rows] == [
        ("Person-days", 0.5),
        ("Money, EUR, from payer to payee", 0.5),
        ("Hours taught abroad", None),
        ("Talks and classes given, as acknowledged", None),
        ("Outputs that someone is credited for", None),
    ]
    assert table.rows[4].cells[0].reason == "no output is recorded"


def test_where_the_question_keeps_one_end_no_network_tells_of_return() -> None:
    sums = ReciprocitySums(arcs={"money": (("KZ", "DE", 300.0, 2, 0),)}, kept_by_end=True)
    (money,) = (row for row in network_table(sums, NETWORK, "EUR").rows if row.key == "money")
    assert money.cells[0].reason == reciprocity_tables.REASON
    assert money.cells[-1].value == 300


def test_places_come_largest_first() -> None:
    table = node_table(NETWORK)
    assert [(row.label, row.cells[0].value, row.cells[1].value) for row in table.rows] == [
        ("Germany", 7, 15),
        ("Kazakhstan", 16, 4),
        ("France", 5, 9),
    ]
    assert [round(row.cells[2].value, 3) for row in table.rows] == [0.364, -0.6, 0.286]
    assert table.title == "What each place sends and receives"


def test_of_many_places_the_largest_are_shown_and_it_is_said(monkeypatch) -> None:
    monkeypatch.setattr(reciprocity_tables, "MOST_ROWS", 2)
    table = node_table(NETWORK)
    assert [row.key for row in table.rows] == ["DE", "KZ"]
    assert table.title == "What the 2 largest of 3 places send and receive"


def test_places_are_called_by_their_names_in_their_own_tables(
    invented_panels: Callable[[float], tuple[Panel, ...]],
) -> None:
    panel = invented_panels(0.0)[-1]
    networks = network_table(ReciprocitySums(), NETWORK, "EUR")
    found = with_names(
        replace(panel, tables=(node_table(NETWORK), networks)), {"DE": "Universität"}
    )
    assert [row.label for row in found.tables[0].rows] == ["Universität", "Kazakhstan", "France"]
    assert found.tables[1] == networks


def test_the_most_places_owed_come_first_whichever_way() -> None:
    places = {("DE", "KZ"): Places(6, 2, 3, 2), ("FR", "TR"): Places(1, 0, 0, 1)}
    rows = debt_table(ReciprocitySums(places=places)).rows
    assert [(row.key, row.cells[0].value) for row in rows] == [
        ("DE", 4), ("KZ", -4), ("FR", 1), ("TR", -1),
    ]  # fmt: skip


def test_places_owed_are_told_for_each_side() -> None:
    table = debt_table(ReciprocitySums(places={("DE", "KZ"): Places(6, 2, 3, 2)}))
    assert [(row.label, row.cells[0].value) for row in table.rows] == [
        ("Germany", 4),
        ("Kazakhstan", -4),
    ]
    assert debt_table(ReciprocitySums()).rows == ()


def test_places_of_stays_without_any_weight_have_no_zero_in_its_place() -> None:
    unknown = reciprocity_of(Travel.from_rows([("KZ", "DE", 0.0, 2, 2)]), "people", None)
    rows = node_table(unknown).rows
    assert [row.key for row in rows] == ["DE", "KZ"]
    assert {cell.reason for row in rows for cell in row.cells} == {
        "of no stay is it known how much it weighs"
    }
