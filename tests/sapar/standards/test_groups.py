"""The groupings that come with Sapar, and those that a user brings in a file."""

from pathlib import Path

import pytest

from sapar.standards.countries import load_countries
from sapar.standards.country_facts import INCOME_GROUPS
from sapar.standards.groups import BUILT_IN, built_in_groupings, load_groupings
from sapar.values.unusable import UnusableError

EXAMPLE = Path(__file__).parents[3] / "examples" / "groups.toml"

OWN = """
[grouping.{name}]
title = "Mine"
source = "me"
date = 2026-11-23
members = {{ "A" = ["{country}"] }}
"""


def test_the_groupings_have_fixed_names() -> None:
    groupings = built_in_groupings()
    assert list(groupings) == ["income_group", "region", "subregion", "ldc", "lldc", "sids"]
    assert {name: grouping.title for name, grouping in groupings.items()} == BUILT_IN
    assert {grouping.date for grouping in groupings.values()} == {"2026-11-23"}


@pytest.mark.parametrize(
    ("grouping", "country", "group"),
    [
        ("income_group", "KZ", "Upper middle income"),
        ("income_group", "ET", None),
        ("region", "KZ", "Asia"),
        ("region", "AQ", None),
        ("subregion", "GR", "Southern Europe"),
        ("ldc", "AF", "LDC"),
        ("ldc", "ST", "other"),
        ("lldc", "KZ", "LLDC"),
        ("lldc", "GR", "other"),
        ("sids", "AN", "SIDS"),
        ("sids", "KZ", "other"),
    ],
)
def test_where_a_country_is(grouping: str, country: str, group: str | None) -> None:
    assert built_in_groupings()[grouping].members.get(country) == group


def test_the_rest_of_the_world_is_in_no_grouping() -> None:
    assert [name for name, g in built_in_groupings().items() if "XW" in g.members] == []


def test_a_list_has_every_other_country_and_its_source() -> None:
    listed = built_in_groupings()["ldc"]
    assert set(listed.members) == load_countries().codes() - {"XW"}
    assert listed.source == "United Nations list of least developed countries"


def test_income_groups_are_those_of_the_world_bank() -> None:
    assert set(built_in_groupings()["income_group"].groups()) == set(INCOME_GROUPS)


def test_a_caller_cannot_change_what_others_get() -> None:
    built_in_groupings().clear()
    assert len(built_in_groupings()) == 6


def test_the_example_file() -> None:
    groupings = load_groupings(EXAMPLE)
    assert list(groupings) == ["union_and_central_asia"]
    example = groupings["union_and_central_asia"]
    assert example.date == "2020-02-01"
    sizes = {group: list(example.members.values()).count(group) for group in example.groups()}
    assert sizes == {"Central Asia": 5, "European Union": 27}
    central_asia = {
        c for c, g in built_in_groupings()["subregion"].members.items() if g == "Central Asia"
    }
    assert {c for c, g in example.members.items() if g == "Central Asia"} == central_asia


def test_a_file_may_hold_several_groupings(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(OWN.format(name="one", country="KZ") + OWN.format(name="two_2", country="EL"))
    groupings = load_groupings(str(file))
    assert {name: dict(g.members) for name, g in groupings.items()} == {
        "one": {"KZ": "A"},
        "two_2": {"GR": "A"},
    }


@pytest.mark.parametrize(
    ("content", "code", "place", "message"),
    [
        ("", "S04", "", "grouping is missing"),
        ("[grouping]", "S04", "", "the file has no grouping"),
        ("grouping = 3", "S04", "", "grouping is 3"),
        ("[grouping]\nmine = 3", "S04", ", grouping", "mine is 3"),
        ('[grouping."My own"]', "S04", ", grouping", "a grouping has the name 'My own'"),
        ("[grouping.mine]", "S04", ", grouping.mine", "title is missing"),
        (
            OWN.format(name="region", country="KZ"),
            "S07",
            ", grouping.region",
            "region is a grouping that comes with Sapar",
        ),
        (
            OWN.format(name="mine", country="ZZ"),
            "S05",
            ", grouping.mine.members",
            "group A has 'ZZ'",
        ),
    ],
)
def test_files_that_are_refused(
    tmp_path: Path, content: str, code: str, place: str, message: str
) -> None:
    file = tmp_path / "own.toml"
    file.write_text(content)
    with pytest.raises(UnusableError) as error:
        load_groupings(file)
    finding = error.value.finding
    assert (finding.code, finding.place, finding.message) == (code, f"{file}{place}", message)
