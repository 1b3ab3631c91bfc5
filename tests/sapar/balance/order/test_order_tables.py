import pytest

from sapar.balance.order import order_tables as module
from sapar.balance.order.one_order import one_order
from sapar.balance.order.order_tables import order_sentences, order_tables
from sapar.balance.panels.panel import PanelId

EVEN = {PanelId.SAY: 1.0, PanelId.DELIVERY: 1.0}


@pytest.fixture
def order(group):
    groups = [
        group("A", say=0.8, delivery=0.3, money=None),
        group("B", say=0.4, delivery=0.6, money=None),
        group("C", say=0.2, delivery=0.1, money=None),
        group("D", say=0.2, delivery=None, money=None),
    ]
    weights = {PanelId.SAY: 3.0, PanelId.DELIVERY: 1.0, PanelId.MONEY: 4.0}
    return one_order(groups, weights, by="year", seed=1, parties={"sponsor": EVEN})


def test_everything_that_an_order_depends_on_is_said(order) -> None:
    assert order_sentences(order) == (
        (
            "Of 3 pairs of groups: in 2 one is better on all 2 counts, in 0 one is nowhere worse, "
            "in 1 it is a trade-off."
        ),
        "Group A against Group B: a trade-off.",
        "Group A is better than Group C on all 2 counts.",
        "Group B is better than Group C on all 2 counts.",
        "Your weights: say 75.0\u00a0%, delivery 25.0\u00a0%.",
        "Weights of sponsor: say 50.0\u00a0%, delivery 50.0\u00a0%.",
        "Say: Headline of say, higher is better, from 0 to 1.",
        "Delivery: Headline of delivery, higher is better, from 0 to 1.",
        "Not a criterion: money (nothing recorded).",
        "Not ordered: Group D (nothing recorded).",
        "Over all weights: exact.",
    )


def test_groups_stand_as_before_and_the_rank_is_a_column(order) -> None:
    tables = {table.id: table for table in order_tables(order)}
    assert list(tables) == ["criteria", "ranks", "central", "orders"]
    first = [row.cells[0].value for row in tables["ranks"].rows]
    assert first == pytest.approx([4 / 7, 3 / 7, 0])
    assert [[cell.value for cell in row.cells] for row in tables["orders"].rows] == [
        [1, 1],
        [2, 2],
        [3, 3],
    ]
    assert [row.label for row in tables["criteria"].rows] == ["Group A", "Group B", "Group C"]


def test_one_that_no_weights_put_first_has_no_central_weights(order) -> None:
    tables = {table.id: table for table in order_tables(order)}
    assert tables["central"].rows[2].cells[0].reason == "no weights put it first"
    assert tables["ranks"].rows[2].cells[-1].reason == "no weights put it first"
    assert tables["central"].rows[0].cells[0].value == pytest.approx(5 / 7)


def test_ranks_beyond_those_shown_are_added_up(order, monkeypatch) -> None:
    monkeypatch.setattr(module, "MOST_RANKS", 2)
    (ranks,) = (table for table in order_tables(order) if table.id == "ranks")
    assert [column.title for column in ranks.columns] == [
        "Rank 1", "Rank 2 or lower", "First at its central weights",
    ]  # fmt: skip
    assert [row.cells[1].value for row in ranks.rows] == pytest.approx([3 / 7, 4 / 7, 1])


def test_many_pairs_are_counted_not_told(order, monkeypatch) -> None:
    monkeypatch.setattr(module, "MOST_PAIRS", 2)
    assert len(order_sentences(order)) == 8


def test_where_every_pair_is_a_trade_off_it_is_said(group) -> None:
    groups = [group("A", say=0.8, delivery=0.3), group("B", say=0.4, delivery=0.6)]
    told = order_sentences(one_order(groups, EVEN, by="year", seed=1))
    assert told[0] == (
        "No group is better than another on all 2 counts: every order is a trade-off."
    )


def test_drawn_weights_and_figures_are_told_with_their_seed(group) -> None:
    groups = [group("A", say=0.8, delivery=0.3), group("B", money=5.0, say=0.4, delivery=0.6)]
    groups[0] = group("A", say=0.8, delivery=0.3, money=3.0)
    weights = EVEN | {PanelId.MONEY: 1.0}
    order = one_order(groups, weights, by="year", seed=7, draws=200, uncertain=True)
    told = order_sentences(order)
    assert told[-1] == (
        "Over all weights: 200 sets of weights drawn evenly, seed 7. Each figure was drawn evenly "
        "within its interval or bounds."
    )
    assert (
        "Money: Headline of money, lower is better, on a scale from the worst to the best of "
        "these groups." in told
    )
