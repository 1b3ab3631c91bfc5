from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.disclosure.blanks import (
    TO_HOST,
    TOTAL,
    closed_group,
    telling,
    told_group,
    told_whole,
)
from sapar.balance.disclosure.marks import Mark
from sapar.balance.disclosure.spots import spots
from sapar.balance.document import Balance
from sapar.values.measured import Measured

FEW = Mark("withheld: fewer than 10 people", primary=True)
VISITS = ("travel", "visits")


@pytest.fixture(scope="module")
def visit_by_host(visit: Path) -> Balance:
    return balance_of(visit, selection_from(by="host"))


def test_a_figure_is_withheld_told_in_a_band_or_told_as_it_is() -> None:
    share = Measured.of(0.9, n=20, coverage=1.0, method="m")
    told = telling({VISITS: FEW}, {("a",): 0.2})
    assert told(VISITS, share).reason == "withheld: fewer than 10 people"
    assert told(("a",), share).low == 0.8
    assert told(("b",), share) == share


def test_of_a_closed_group_only_its_name_is_left(visit_by_host: Balance) -> None:
    found = closed_group(visit_by_host.groups[0], "withheld: fewer than 10 people")
    assert (found.group, found.label) == ("DE-1", "DE-1")
    assert not any(figure.computable for _path, figure in spots(found))
    assert (found.money.total, found.money.payers, found.node) == (None, (), None)


def test_a_group_keeps_its_headlines_and_no_lists(visit_by_host: Balance) -> None:
    found = told_group(visit_by_host.groups[0], {}, telling({}, {}))
    assert (found.money.items, found.money.payees) == ((), ())
    assert found.headlines == visit_by_host.groups[0].headlines
    assert found.travel == visit_by_host.groups[0].travel


def test_a_sum_that_is_withheld_is_none(visit_by_host: Balance) -> None:
    marks = {TOTAL: FEW, TO_HOST: FEW}
    found = told_group(visit_by_host.groups[0], marks, telling(marks, {}))
    assert found.money.total is None
    assert found.money.aid_trade.to_host == Decimal(0)
    assert found.money.aid_trade.balance.reason == FEW.reason


def test_the_answer_does_not_tell_what_is_withheld(visit_by_host: Balance) -> None:
    marks = {VISITS: FEW}
    found = told_whole(visit_by_host, marks, telling(marks, {}), 10)
    assert found.answer[0] == "Some of these figures are withheld; the tables say which."
    assert found.answer[1] == visit_by_host.answer[1]
    assert found.travel.visits.reason == FEW.reason


def test_lists_of_few_payments_are_left_out_of_the_whole(visit_by_host: Balance) -> None:
    found = told_whole(visit_by_host, {}, telling({}, {}), 10)
    assert found.money.items == ()
    assert told_whole(visit_by_host, {}, telling({}, {}), 1) == visit_by_host


def test_the_answer_of_a_panel_does_not_tell_what_is_withheld(
    write_dataset: Callable[..., Path],
) -> None:
    stay = {"stay": "a", "first_day": "2022-10-03", "origin_country": "KZ", "host_country": "DE"}
    balance = balance_of(write_dataset(stays=[stay | {"days": 9, "people": 1}]), selection_from())
    panel = next(panel for panel in balance.panels if panel.id == "reciprocity")
    path = ("panels", "reciprocity", "figures", panel.headline.id, "measured")
    found = told_whole(balance, {path: FEW}, telling({path: FEW}, {}), 10)
    told = next(each for each in found.panels if each.id == "reciprocity")
    assert told.answer == "Withheld: fewer than 10 people."
    assert told.headline.measured.reason == FEW.reason
