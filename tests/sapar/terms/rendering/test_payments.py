"""Fee, stipend, caps; bands and milestones."""

from collections.abc import Callable
from typing import Any

import pytest

from sapar.terms.rendering.outline import Facts, Paragraph, Section, Table
from sapar.terms.rendering.payments import money
from sapar.terms.rendering.setting import Setting
from sapar.terms.wording.numbers import KEPT
from sapar.values.wording import Language

Make = Callable[..., Setting]


def facts(section: Section) -> dict[str, list[str]]:
    """The facts at the head of the section."""
    (block,) = (each for each in section.blocks if isinstance(each, Facts))
    return {f.label: [v.text.replace(KEPT, " ") for v in f.values] for f in block.facts}


def table(section: Section, title: str) -> list[list[str]]:
    """Head and rows of a table."""
    (found,) = (each for each in section.blocks if isinstance(each, Table) and each.title == title)
    rows = [[cell.text.replace(KEPT, " ") for cell in row] for row in found.rows]
    return [[head.text for head in found.heads], *rows]


def test_what_is_paid_in_short(setting: Make) -> None:
    assert facts(money(setting())) == {
        "Currency": ["EUR"],
        "Fee of the host side": [
            "€4,000 for the stay",
            "Paid by the sponsor; paid to the host institution",
        ],
        "Stipend of the participant": ["€1,500 a month"],
        "How the stipend is reviewed": ["Eurostat price levels, each January"],
        "Overhead at most": ["7.5% of direct cost"],
        "Margin of the contractor": ["5% of the fee"],
        "Kept until the last milestone": ["20% of the fee"],
    }


@pytest.mark.parametrize(
    ("fee", "told"),
    [
        ({}, "Offers are to name it"),
        ({"bands": [{"days": 30, "amount": 9}]}, "By length of stay, as below"),
    ],
)
def test_a_fee_without_an_amount(
    setting: Make, content: dict[str, Any], fee: dict[str, Any], told: str
) -> None:
    made = setting(money={"currency": "EUR", "fee": fee})
    assert facts(money(made))["Fee of the host side"] == [told]


def test_fees_by_length_of_stay_with_the_price_of_a_day(setting: Make) -> None:
    bands = [{"days": 31, "amount": 1000}, {"days": 92, "amount": "2500.5"}]
    made = setting(Language.RUSSIAN, money={"currency": "EUR", "fee": {"bands": bands}})
    assert table(money(made), "Плата по длительности пребывания") == [
        ["Пребывание до", "Сумма", "В день при этой длительности"],  # noqa: RUF001
        ["31 день", "1 000,00 €", "32,26 €"],
        ["92 дня", "2 500,50 €", "27,18 €"],
    ]


def test_milestones_with_their_share_and_amount(setting: Make, content: dict[str, Any]) -> None:
    title = "Payment by milestone"
    assert table(money(setting()), title) == [
        ["Milestone", "After clauses", "Share of the fee", "Amount"],
        ["Arrival", "3.1", "80%", "€3,200"],
        ["End of the stay", "3.2, 7.1", "20%", "€800"],
    ]
    paid = {"currency": "EUR", "milestones": [{"name": "Start", "share": 1}]}
    assert table(money(setting(money=paid)), title) == [
        ["Milestone", "After clauses", "Share of the fee"],
        ["Start", "In advance", "100%"],
    ]


def test_terms_without_money_say_so(setting: Make) -> None:
    (block,) = money(setting(money=None)).blocks
    assert isinstance(block, Paragraph)
    assert block.said.text == "Nothing is said about money."
