from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.disclosure.roll_up import roll_up
from sapar.balance.disclosure.rules import rules_of
from sapar.balance.document import Balance
from sapar.balance.frames import frames_of
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.source import source_of
from sapar.dataset.reading import open_dataset

WriteDataset = Callable[..., Path]


def stays(**guests: int) -> list[dict[str, Any]]:
    """So many stays at each host; the first two letters of a host are its country."""
    return [
        {
            "stay": f"{host}-{number}", "host": None if host == "XX" else host, "scheme": "A",
            "host_country": None if host == "XX" else host[:2], "origin_country": "KZ",
            "sending": "KZ1", "first_day": "2022-03-01", "days": 9, "people": 1,
        }
        for host, number_of in guests.items()
        for number in range(number_of)
    ]  # fmt: skip


def visits(balance: Balance) -> dict[str, float | None]:
    return {group.label: group.travel.visits.value for group in balance.groups}


@pytest.fixture(scope="module")
def folder(write_dataset: WriteDataset) -> Path:
    return write_dataset(stays=stays(DE1=30, DE2=6, DE3=7, PL1=12, PL2=4, FR1=5, XX=3))


def test_small_hosts_are_told_by_country_and_else_together(folder: Path) -> None:
    """13 of two hosts in Germany; 12 of PL2, FR1 and of hosts that are not known."""
    found = balance_of(folder, selection_from(by="host", release="public"))
    assert visits(found) == {
        "DE1": 30,
        "others in Germany": 13,
        "PL1": 12,
        "others": 12,
    }
    assert sum(value or 0 for value in visits(found).values()) == found.travel.visits.value


def test_the_release_says_so(folder: Path) -> None:
    found = balance_of(folder, selection_from(by="host", release="public"))
    text = "5 groups of too few people are told together, by country where these are enough."
    assert found.release is not None
    assert found.release.notes[-1] == text
    assert found.release.groups == 0
    assert (found.notes[-1].code, found.notes[-1].text) == ("release-together", text)


def test_where_the_small_ones_are_not_enough_the_smallest_large_one_joins(
    write_dataset: WriteDataset,
) -> None:
    folder = write_dataset(stays=stays(DE1=30, DE2=3, PL1=12))
    found = balance_of(folder, selection_from(by="host", release="public"))
    assert visits(found) == {"DE1": 30, "others": 15}


def test_all_small_is_the_whole(write_dataset: WriteDataset) -> None:
    folder = write_dataset(stays=stays(DE1=6, PL1=5))
    found = balance_of(folder, selection_from(by="host", release="public"))
    assert visits(found) == {"others": 11}


def test_those_who_hold_the_record_see_each_host(folder: Path) -> None:
    assert len(visits(balance_of(folder, selection_from(by="host")))) == 7


@pytest.mark.parametrize("by", ["host_country", "year", "stay"])
def test_countries_and_years_are_not_put_together(folder: Path, by: str) -> None:
    selection = selection_from(by=by)
    with open_dataset(folder) as dataset:
        frames = frames_of(facts_of(source_of(dataset)), selection)
        assert roll_up(frames, rules_of("public"), selection.dimension(by)).groups == 0


def test_a_payment_of_a_whole_scheme_stays_with_no_group(write_dataset: WriteDataset) -> None:
    flow = {"flow": "f", "scheme": "A", "stay": None, "payer": "sponsor", "amount": 9}
    folder = write_dataset(stays=stays(DE1=30, XX=12, PL1=4), flows=[flow | {"currency": "EUR"}])
    selection = selection_from(by="host")
    with open_dataset(folder) as dataset:
        frames = frames_of(facts_of(source_of(dataset)), selection)
        rolled = roll_up(frames, rules_of("public"), selection.dimension("host"))
        flows = rolled.frames.get("flows")
        assert flows is not None
        assert [row["group"] for row in rolled.frames.rows(flows.select("group"))] == [None]
