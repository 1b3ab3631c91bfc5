from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.dimensions import dimensions, heading_of
from sapar.balance.document import Balance
from sapar.standards.grouping import Grouping
from sapar.standards.groups import built_in_groupings
from sapar.values.unusable import UnusableError

Row = dict[str, Any]
WriteDataset = Callable[..., Path]

UNION = Grouping("union", "Customs union", "Treaty", "2015-01-01", {"KZ": "in", "DE": "out"})


def balance(folder: Path, **asked: Any) -> Balance:
    return balance_of(folder, selection_from(**asked))


def test_every_dimension_of_a_balance() -> None:
    assert list(dimensions(built_in_groupings())) == [
        "host_country", "origin_country", "host", "sending", "scheme", "contractor", "pair", "stay",
        "field", "seniority", "year", "purpose", "income_group", "region", "subregion",
        "ldc", "lldc", "sids",
    ]  # fmt: skip


def test_places_are_nodes_and_strata_are_not() -> None:
    assert [name for name, each in dimensions({}).items() if each.place] == [
        "host_country",
        "origin_country",
        "host",
        "sending",
    ]


def test_institutions_make_a_network_of_institutions() -> None:
    known = dimensions({})
    assert (known["sending"].origin, known["sending"].host) == ("sending", "host")
    assert (known["year"].origin, known["year"].host) == ("origin_country", "host_country")


def test_stays_of_one_group_may_have_an_end_in_common() -> None:
    one_sided = [name for name, each in dimensions({}).items() if each.one_sided]
    assert one_sided == ["host_country", "origin_country", "host", "sending", "pair", "stay"]


def test_a_country_group_is_a_place_on_both_sides_and_counts_stays_by_host() -> None:
    found = dimensions({"union": UNION})["union"]
    assert (found.origin, found.host, found.column) == ("origin_group", "host_group", "host_group")
    assert (found.title, found.place, found.grouping) == ("Customs union", True, UNION)


def test_a_heading_says_which_end_of_a_stay_is_counted() -> None:
    known = dimensions({"union": UNION})
    told = {name: heading_of(name, each.title) for name, each in known.items()}
    assert told["origin_country"] == "By country of origin"
    assert told["union"] == "By host country: Customs union"
    assert [name for name, heading in told.items() if ":" in heading] == ["union"]


@pytest.fixture(scope="module")
def mixed(write_dataset: WriteDataset, triangle_rows: list[Row], visit_rows: Any) -> Path:
    """The three places and the visit with its money, with some facts unknown."""
    stays = [
        *(row | {"field": "0222", "seniority": "junior"} for row in triangle_rows[:3]),
        *triangle_rows[3:],
        visit_rows["stays"][0] | {"stay": "v"},
    ]
    flows = [row | {"stay": "v"} for row in visit_rows["flows"]]
    names = [{"organisation": "DE-1", "name": "Universität"}]
    stays[0] |= {"scheme": "B", "contractor": "DE-1"}
    schemes = [{"scheme": "B", "title": "Bolashak"}]
    return write_dataset("Mixed", stays=stays, flows=flows, organisations=names, schemes=schemes)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("host_country", [("Germany", 3), ("Poland", 2), ("Kazakhstan", 1)]),
        ("origin_country", [("Kazakhstan", 3), ("Germany", 2), ("Poland", 1)]),
        ("host", [("Universität (DE-1)", 3), ("PL-1", 2), ("KZ-1", 1)]),
        ("sending", [("KZ-1", 3), ("Universität (DE-1)", 2), ("PL-1", 1)]),
        ("scheme", [("Bolashak (B)", 1), ("not known", 5)]),
        ("contractor", [("Universität (DE-1)", 1), ("not known", 5)]),
        ("pair", [("KZ → DE", 2), ("DE → KZ", 1), ("DE → PL", 1), ("KZ → PL", 1), ("PL → DE", 1)]),
        ("stay", [("s0", 1), ("s1", 1), ("s2", 1), ("s3", 1), ("s4", 1), ("v", 1)]),
        ("field", [("0222", 4), ("not known", 2)]),
        ("seniority", [("junior", 3), ("senior", 1), ("not known", 2)]),
        ("year", [("2018", 2), ("2019", 4)]),
        ("purpose", [("teaching", 5), ("training", 1)]),
        ("income_group", [("High income", 5), ("Upper middle income", 1)]),
        ("region", [("Europe", 5), ("Asia", 1)]),
        ("ldc", [("other", 6)]),
        ("lldc", [("other", 5), ("LLDC", 1)]),
    ],
)
def test_groups_of_every_dimension(mixed: Path, by: str, expected: list[tuple[str, float]]) -> None:
    groups = balance(mixed, by=by).groups
    assert [(group.label, group.travel.visits.value) for group in groups] == expected


def test_groups_of_a_users_own_file(mixed: Path, repository: Path) -> None:
    file = repository / "examples/groups.toml"
    found = balance(mixed, by="union_and_central_asia", group_files=[file])
    assert [(group.label, group.node.balance.value) for group in found.groups if group.node] == [
        ("European Union", (100 - 4) / 104),
        ("Central Asia", (4 - 100) / 104),
    ]
    assert found.reciprocity.loops == 8.0


def test_a_place_has_its_balance_and_a_stratum_its_network(mixed: Path) -> None:
    places, strata = balance(mixed, by="host_country").groups, balance(mixed, by="year").groups
    assert [(group.reciprocity, group.node and group.node.node) for group in places] == [
        (None, "DE"),
        (None, "PL"),
        (None, "KZ"),
    ]
    networks = [group.reciprocity for group in strata]
    assert [network and network.mutuality.value for network in networks] == [8 / 14, 6 / 98]
    assert [group.node for group in strata] == [None, None]
    pairs = balance(mixed, by="pair").groups
    assert {(group.reciprocity, group.node) for group in pairs} == {(None, None)}


def test_the_money_of_a_stay_is_in_its_group(mixed: Path) -> None:
    found = {group.group: group.money for group in balance(mixed, by="field").groups}
    assert str(found["0222"].total) == "12,000.00 EUR"
    assert (found["0222"].per_visit.n, found["0222"].per_visit.coverage) == (1, 0.25)
    assert found[None].total is None


def test_what_was_paid_for_no_stay_is_a_group_without_visits(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]
) -> None:
    general = visit_rows["flows"][0] | {"flow": "g", "stay": None, "amount": 250}
    folder = write_dataset(stays=visit_rows["stays"], flows=[*visit_rows["flows"], general])
    found = balance(folder, by="purpose")
    assert [(group.label, str(group.money.total)) for group in found.groups] == [
        ("training", "12,000.00 EUR"),
        ("not known", "250.00 EUR"),
    ]
    assert found.groups[1].travel.visits.reason == "no stay in the data says it"
    assert str(balance(folder, conditions=["year=2019"]).money.total) == "12,000.00 EUR"


@pytest.mark.parametrize("spelling", ["Kazakhstan", "KAZ", "kz"])
def test_a_condition_keeps_the_stays_that_fulfil_it(mixed: Path, spelling: str) -> None:
    found = balance(mixed, conditions=[f"origin_country={spelling}"])
    assert (found.travel.visits.value, found.travel.person_days.value) == (3.0, 100.0)
    assert found.reciprocity.places == 3


def test_all_conditions_must_hold(mixed: Path) -> None:
    found = balance(mixed, conditions=["year=2019", "purpose=teaching", "host_country=PL"])
    assert (found.travel.rows, found.travel.person_days.value) == (2, 9.0)


def test_a_condition_that_nothing_fulfils_is_refused(mixed: Path) -> None:
    with pytest.raises(UnusableError, match="B04: there is nothing to balance"):
        balance(mixed, conditions=["host_country=UK"])
