from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.disclosure.differencing import refuse_near
from sapar.balance.document import Balance
from sapar.values.unusable import UnusableError


@pytest.fixture(scope="module")
def eleven(write_dataset: Callable[..., Path]) -> Balance:
    stays = [
        {"stay": f"s{number}", "first_day": "2022-03-01", "days": 9, "people": 1}
        for number in range(11)
    ]
    return balance_of(write_dataset(stays=stays), selection_from(release="public"))


def of(balance: Balance, rows: int) -> Balance:
    return replace(balance, travel=replace(balance.travel, rows=rows))


@pytest.mark.parametrize("rows", [10, 12, 15])
def test_releases_that_differ_by_few_stays_are_refused(eleven: Balance, rows: int) -> None:
    with pytest.raises(UnusableError, match="of 5 stays") as caught:
        refuse_near(eleven, of(eleven, rows))
    assert caught.value.finding.code == "B15"


@pytest.mark.parametrize("rows", [11, 16, 6])
def test_the_same_stays_and_five_more_are_not(eleven: Balance, rows: int) -> None:
    refuse_near(eleven, of(eleven, rows))


def test_those_who_hold_the_record_compare_what_they_like(visit: Path, triangle: Path) -> None:
    refuse_near(*(balance_of(each, selection_from()) for each in (visit, triangle)))


def test_the_stricter_of_two_releases_counts(eleven: Balance) -> None:
    unreleased = replace(of(eleven, 12), release=None)
    with pytest.raises(UnusableError):
        refuse_near(unreleased, eleven)
