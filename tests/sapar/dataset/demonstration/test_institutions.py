"""Invented organisations say that they are invented, and where they would be."""

from sapar.dataset.demonstration.institutions import (
    Organisation,
    contractors,
    organisations,
    universities,
)


def test_universities_are_numbered_by_country(parameters):
    assert universities(parameters)["TR"] == (
        Organisation("INVENTED-U-TR-1", "Invented University 1 (TR)", "TR"),
        Organisation("INVENTED-U-TR-2", "Invented University 2 (TR)", "TR"),
    )


def test_contractors_are_where_hosts_use_them(parameters):
    assert list(contractors(parameters)) == ["GB", "US", "DE"]
    assert contractors(parameters)["GB"].country == "GB"


def test_nobody_could_take_a_name_for_a_real_one(parameters):
    listed = organisations(parameters)
    assert all(each.name.startswith("Invented ") for each in listed)
    assert len({each.organisation for each in listed}) == len(listed) == 39
