from sapar.balance.dimensions import dimensions
from sapar.standards.grouping import Grouping
from sapar.standards.groups import built_in_groupings

UNION = Grouping("union", "Customs union", "Treaty", "2015-01-01", {"KZ": "in", "DE": "out"})


def test_every_dimension_of_a_balance() -> None:
    assert list(dimensions(built_in_groupings())) == [
        "host_country", "origin_country", "host", "sending", "field", "seniority", "year",
        "purpose", "income_group", "region", "subregion", "ldc", "lldc", "sids",
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


def test_a_country_group_is_a_place_on_both_sides_and_counts_stays_by_host() -> None:
    found = dimensions({"union": UNION})["union"]
    assert (found.origin, found.host, found.column) == ("origin_group", "host_group", "host_group")
    assert (found.title, found.place, found.grouping) == ("Customs union", True, UNION)
