from decimal import Decimal

from sapar.balance.panels.effort_sums import NOTHING_DONE, EffortSums
from sapar.balance.panels.effort_tables import benefits_table, hours_table
from sapar.values.party import Party

ENTRIES = {
    (1, Party.SENDING, "field"): 1_000_000,
    (1, Party.SENDING, "intellectual"): 200_000,
    (1, Party.SENDING, "entries"): 24,
    (1, Party.SENDING, "hours_cut"): 40_000,
    (0, Party.HOST, "entries"): 1,
    (0, Party.HOST, "entries_without_hours"): 1,
}


def cells(table):
    return {
        row.key: dict(zip([column.id for column in table.columns], row.cells, strict=True))
        for row in table.rows
    }


def money(paid, unvalued=None):
    """The row of money where each party was paid once, and more often without an amount."""
    received = {party: Decimal(amount) for party, amount in paid.items()}
    sums = EffortSums(received=received, valued=dict.fromkeys(paid, 1), unvalued=unvalued or {})
    return cells(benefits_table(sums))["money"]


def test_hours_and_how_much_of_them_is_seldom_credited():
    found = cells(hours_table(EffortSums(hours=ENTRIES)))
    sending, host = found["sending"], found["host"]
    assert (sending["hours"].value, sending["cut"].value) == (120, 4)
    assert round(sending["segregation"].value, 3) == 0.833
    assert host["hours"].reason == "no hours are recorded"
    assert host["without_hours"].value == 1


def test_money_of_four_parties():
    # Shares .10, .15, .25 and .50, as in docs/rules/effort-benefits.md.
    paid = {
        Party.SENDING: 10, Party.CONTRACTOR: 15, Party.PARTICIPANT: 25, Party.HOST: 50,
    }  # fmt: skip
    found = money(paid)
    assert [round(found[name].value, 4) for name in ("log_ratio", "gini", "normalised_gini")] == [
        1.6094, 0.325, 0.4333,
    ]  # fmt: skip
    assert round(found["normalised_theil"].value, 4) == 0.1286
    assert found["mismatch"].reason == "nobody agreed that hours are what earns it"


def test_a_party_that_was_paid_nothing_counts_with_nothing():
    found = money({Party.HOST: 50})
    assert found["normalised_gini"].value == 1
    assert found["log_ratio"].reason == (
        "one of the parties has nothing, and zero has no logarithm"
    )


def test_a_net_loss_has_no_share():
    found = money({Party.HOST: 50, Party.SENDING: -3})
    assert found["gini"].reason == ("one of the parties lost by it, and a net loss has no share")


def test_a_payment_without_a_rate_lowers_coverage():
    found = money({Party.HOST: 50, Party.SENDING: 50}, {Party.HOST: 2})
    assert (found["log_ratio"].value, found["log_ratio"].coverage) == (0, 0.5)


def test_a_party_without_any_rate_leaves_no_figure():
    sums = EffortSums(
        received={Party.HOST: Decimal(50), Party.SENDING: Decimal(0)},
        valued={Party.HOST: 1, Party.SENDING: 0},
        unvalued={Party.HOST: 0, Party.SENDING: 1},
    )
    found = cells(benefits_table(sums))["money"]
    assert found["gini"].reason == "what one of the parties has is not recorded"


def test_nothing_is_spread_where_nothing_is_recorded():
    rows = benefits_table(NOTHING_DONE).rows
    assert {cell.reason for row in rows for cell in row.cells} == {"none of it is recorded"}
    assert hours_table(NOTHING_DONE).rows == ()
