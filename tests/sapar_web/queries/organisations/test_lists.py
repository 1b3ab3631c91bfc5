import pytest

from sapar_web.models import Organisation, Unit
from sapar_web.queries.organisations.lists import members, organisations, units


@pytest.fixture
def many(db: None) -> None:
    Organisation.objects.bulk_create(
        Organisation(name=name, country="KZ") for name in ("Beta", "Alpha", "Alpha", "Gamma")
    )


def names(rows: list) -> list[str]:
    return [row["name"] for row in rows]


def test_organisations_come_by_name_page_by_page_and_none_is_lost(many) -> None:
    seen, after = [], None
    for _turn in range(5):
        page = organisations(after=after, limit=1)
        seen += names(page[:1])
        if len(page) == 1:
            break
        after = str(page[0]["key"])
    assert seen == ["Alpha", "Alpha", "Beta", "Gamma"]


def test_a_part_of_the_name_finds_in_any_case(many) -> None:
    assert names(organisations(search=" ALPH ")) == ["Alpha", "Alpha"]
    assert organisations(search="%") == []


def test_a_key_that_is_none_begins_at_the_beginning(many) -> None:
    assert names(organisations(after="nonsense"))[0] == "Alpha"


def test_members_come_by_role_page_by_page(cast) -> None:
    first = members(cast.host, limit=1)
    assert [row["role"] for row in first] == ["international", "mentor"]
    rest = members(cast.host, after=str(first[0]["key"]), limit=1)
    assert [row["person__name"] for row in rest] == ["Mentor"]


def test_units_come_by_name(cast) -> None:
    for name in ("Physics", "Archive"):
        Unit.objects.create(organisation=cast.host, name=name)
    assert names(units(cast.host)) == ["Archive", "Physics"]
