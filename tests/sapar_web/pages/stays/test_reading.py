"""Who takes part, as pages show it."""

import pytest
from tests.sapar_web.signing import Table

from sapar_web.pages.stays.reading import places, shown_stay


def test_a_contractor_is_named_only_where_there_is_one(cast, stay) -> None:
    assert [each.party for each in places(stay)] == [
        *("sponsor", "sending", "host", "participant", "mentor")
    ]
    stay.contractor = cast.contractor
    found = {each.party: each.organisation or each.person for each in places(stay)}
    assert (found["contractor"], found["participant"]) == (cast.contractor.name, "Lecturer")


@pytest.mark.parametrize(("name", "ends"), [("mentor", []), ("receiver", ["host"])])
def test_a_mentor_speaks_and_ends_nothing(table: Table, rf, name: str, ends: list[str]) -> None:
    request = rf.get("/")
    request.user = table.cast.people[name]
    request._actor = table.cast.actor(name)
    found = shown_stay(request, table.stay)
    assert (len(found["mine"]), found["ends"]) == (1, ends)


def test_a_mentor_is_led_to_no_end(table: Table) -> None:
    for name, there in (("mentor", False), ("receiver", True)):
        client = table.cast.client(name)
        for page in ("", "signing/"):
            text = client.get(f"/stays/{table.key}/{page}").content.decode()
            assert (f"/stays/{table.key}/withdraw/" in text) == there
