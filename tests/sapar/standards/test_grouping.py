"""One grouping from its table: what it says, and what is refused, and where."""

from typing import Any

import pytest

from sapar.standards.countries import load_countries
from sapar.standards.grouping import Grouping, grouping_from
from sapar.values.unusable import UnusableError

ENTRY = {
    "title": "Neighbours",
    "source": "the map",
    "date": "2026-11-23",
    "members": {"Central Asia": ["KZ", "UZB"], "Europe": ["el"]},
}


def grouping(**change: Any) -> Grouping:
    return grouping_from(
        "mine", ENTRY | change, load_countries().canonical, "g.toml, grouping.mine"
    )


def test_a_grouping_says_who_says_so_and_when() -> None:
    mine = grouping()
    assert (mine.id, mine.title, mine.source, mine.date) == (
        "mine",
        "Neighbours",
        "the map",
        "2026-11-23",
    )


def test_countries_may_be_written_with_any_code() -> None:
    assert dict(grouping().members) == {
        "KZ": "Central Asia",
        "UZ": "Central Asia",
        "GR": "Europe",
    }


def test_groups_keep_their_order() -> None:
    assert grouping().groups() == ("Central Asia", "Europe")


def test_a_country_twice_in_one_group_is_in_it_once() -> None:
    assert dict(grouping(members={"Europe": ["GR", "EL"]}).members) == {"GR": "Europe"}


@pytest.mark.parametrize(
    ("members", "code", "message"),
    [
        ({"A": ["KZ"], "B": ["KAZ"]}, "S06", "KAZ is in A and in B"),
        ({"A": ["ZZ"]}, "S05", "group A has 'ZZ'"),
        ({"A": ["XX"]}, "S05", "group A has 'XX'"),
        ({"A": ["Kazakhstan"]}, "S05", "group A has 'Kazakhstan'"),
        ({"A": "KZ"}, "S04", "group A is not a list of countries"),
        ({"A": []}, "S04", "group A is not a list of countries"),
        ({"A": [398]}, "S04", "group A is not a list of countries"),
        ({" ": ["KZ"]}, "S04", "a group has no name"),
        ({}, "S04", "the grouping has no groups"),
    ],
)
def test_members_that_are_refused(members: dict[str, Any], code: str, message: str) -> None:
    with pytest.raises(UnusableError) as error:
        grouping(members=members)
    finding = error.value.finding
    assert (finding.code, finding.message) == (code, message)
    assert finding.place == "g.toml, grouping.mine.members"


@pytest.mark.parametrize("key", ["title", "source", "date", "members"])
def test_every_key_is_needed(key: str) -> None:
    with pytest.raises(UnusableError, match=f"{key} is missing") as error:
        grouping_from(
            "mine", {k: v for k, v in ENTRY.items() if k != key}, load_countries().canonical, "g"
        )
    assert error.value.finding.code == "S04"
