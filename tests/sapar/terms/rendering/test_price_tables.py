"""Price lists with their sums, and what the items leave open of the fee."""

from collections.abc import Callable
from typing import Any

import pytest

from sapar.terms.document.money import Fee, PriceItem
from sapar.terms.rendering.outline import Paragraph, Table
from sapar.terms.rendering.price_tables import in_fee, price_tables
from sapar.terms.rendering.setting import Setting
from sapar.terms.wording.numbers import KEPT
from sapar.values.party import Party

Make = Callable[..., Setting]

FEE = {"amount": 100, "paid_by": "sponsor", "paid_to": "host"}


def shown(setting: Setting) -> dict[str, list[list[str]]]:
    """Heads, rows and sums of each table by its title; lines between them by theirs."""
    assert setting.terms.money is not None
    found = {}
    for block in price_tables(setting.terms.money, setting):
        if isinstance(block, Table):
            cells = [[cell.text for cell in row] for row in (*block.rows, *block.feet)]
            head = [each.text for each in block.heads]
            found[block.title] = [head, *[[c.replace(KEPT, " ") for c in row] for row in cells]]
        elif isinstance(block, Paragraph):
            found[block.said.text] = []
    return found


def test_the_three_lists_of_prices(setting: Make) -> None:
    assert shown(setting()) == {
        "What the fee buys": [
            ["Service", "Clauses", "For", "Amount"],
            ["Mentoring", "3.1, 3.2", "the stay", "€2,200.00"],
            ["Desk, library and computing accounts", "7.1", "the stay", "€1,700.50"],
            ["Sum", "", "the stay", "€3,900.50"],
            ["Fee", "", "the stay", "€4,000.00"],
            ["Not itemised", "", "the stay", "€99.50"],
        ],
        "Other charges": [
            ["Service", "Who pays whom", "For", "Amount"],
            ["Room in a guest house", "participant → host institution", "a month", "€600"],
            ["Sum", "", "a month", "€600"],
        ],
        "Costs of the sending institution": [
            ["Service", "For", "Amount"],
            ["Replacement teaching", "a month", "€900"],
            ["Administration at home", "a month", "not stated"],
            ["Sum", "a month", "€900"],
        ],
        "1 item without an amount is not in the sum.": [],
    }


@pytest.mark.parametrize(
    ("amounts", "last"),
    [
        ([60, 40], ["Fee", "the stay", "€100"]),
        ([60, 30], ["Not itemised", "the stay", "€10"]),
        ([60, 50], ["Items beyond the fee", "the stay", "€10"]),
    ],
)
def test_items_and_fee_are_held_against_each_other(
    setting: Make, amounts: list[int], last: list[str]
) -> None:
    items = [{"id": f"i{n}", "service": "s", "amount": a} for n, a in enumerate(amounts)]
    made = setting(money={"currency": "EUR", "fee": FEE, "items": items})
    assert shown(made)["What the fee buys"][-1] == last


def test_prices_of_different_kinds_are_not_added_up(setting: Make) -> None:
    items: list[dict[str, Any]] = [
        {"id": "a", "service": "a", "amount": 10, "per": "week"},
        {"id": "b", "service": "b", "amount": 20},
    ]
    made = setting(money={"currency": "EUR", "fee": FEE, "items": items})
    assert shown(made)["What the fee buys"][-3:] == [
        ["Sum", "a week", "€10"],
        ["Sum", "the stay", "€20"],
        ["Fee", "the stay", "€100"],
    ]


@pytest.mark.parametrize(
    ("item", "inside"),
    [
        ({}, True),
        ({"paid_by": "sponsor", "paid_to": "host"}, True),
        ({"paid_by": "participant"}, False),
        ({"paid_to": "contractor"}, False),
    ],
)
def test_an_item_is_part_of_the_fee_if_the_same_pay_the_same(
    item: dict[str, str], inside: bool
) -> None:
    made = PriceItem.model_validate({"id": "a", "service": "a", **item})
    assert in_fee(made, Fee(paid_by=Party.SPONSOR, paid_to=Party.HOST)) is inside
    assert in_fee(made, None) is False
