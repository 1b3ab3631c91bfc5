from dataclasses import replace
from decimal import Decimal

from sapar.balance.ledger import EMPTY
from sapar.balance.money import money_of, no_money
from sapar.balance.panels.kind import Context
from sapar.balance.panels.money_sums import NOTHING_PAID, Bought, MoneySums
from sapar.balance.panels.money_tables import MOST_PAIRS, money_tables
from sapar.money.aid_trade import PairSums
from sapar.money.cost_to_serve import ServiceSums
from sapar.money.total import Total

EURO = Context("EUR", sampled=False, seed=1, draws=10)


def tables(sums):
    paid = money_of(sums.ledger, "EUR", sums.stays, {})
    return {table.id: table for table in money_tables(sums, paid, EURO)}


def test_nothing_paid_is_tables_without_rows() -> None:
    found = money_tables(NOTHING_PAID, no_money("EUR", "no payment is recorded"), EURO)
    assert {table.rows for table in found} == {()}


def test_parties_and_items_stand_in_the_order_of_their_money() -> None:
    totals = {"host": Total(Decimal(4000), 1), "participant": Total(Decimal(5200), 2)}
    items = {"fee": Total(Decimal(4000), 1), None: Total(Decimal(5200), 2)}
    found = tables(MoneySums(stays=1, ledger=replace(EMPTY, payees=totals, items=items)))
    assert [row.key for row in found["payees"].rows] == ["participant", "host"]
    assert [cell.value for cell in found["payees"].rows[1].cells] == [4000, 4000 / 9200]
    assert [row.label for row in found["items"].rows] == ["?", "Host's fee, not itemised"]


def test_an_item_of_which_no_amount_is_known_has_no_sum() -> None:
    unknown = replace(EMPTY, items={"fee": Total(Decimal(0), 2, 2)})
    (row,) = tables(MoneySums(stays=1, ledger=unknown))["items"].rows
    assert row.cells[0].reason == "no amount is recorded"


def pair(to_host):
    return PairSums(to_host=Decimal(to_host), to_origin=Decimal(0), moved=1, rows=1)


def test_pairs_are_cut_to_those_between_which_most_moved() -> None:
    many = {("KZ", f"X{number:02}", None): pair(number + 1) for number in range(MOST_PAIRS + 5)}
    found = tables(MoneySums(ledger=replace(EMPTY, by_pair=many)))["pairs"]
    assert len(found.rows) == MOST_PAIRS
    nothing = PairSums(to_host=Decimal(0), to_origin=Decimal(0), moved=0, rows=3)
    assert (
        tables(MoneySums(ledger=replace(EMPTY, by_pair={("KZ", "DE", "2019"): nothing})))[
            "pairs"
        ].rows
        == ()
    )


def test_a_pair_is_called_by_its_countries() -> None:
    (row,) = tables(MoneySums(ledger=replace(EMPTY, by_pair={("KZ", "DE", "2019"): pair(100)})))[
        "pairs"
    ].rows
    assert (row.key, row.label) == ("KZ-DE", "Kazakhstan \N{RIGHTWARDS ARROW} Germany")
    assert [cell.value for cell in row.cells] == [100, 0, 1, None]
    assert row.cells[3].reason == "a trend needs at least 3 years with a balance, there are 1"


def test_cost_to_serve_has_its_two_readings() -> None:
    service = ServiceSums(stays=1, known=1, revenue=Decimal(4000), cost=Decimal(970))
    rows = tables(MoneySums(bought=Bought(service=service)))["service"].rows
    assert {row.key: [round(cell.value, 4) for cell in row.cells] for row in rows} == {
        "marginal": [970, 3030, 4.1237, 0.7575], "full": [1212.5, 2787.5, 3.299, 0.6969],
    }  # fmt: skip
