"""Who takes part, as pages show it."""

from sapar_web.pages.stays.reading import places


def test_a_contractor_is_named_only_where_there_is_one(cast, stay) -> None:
    assert [each.party for each in places(stay)] == [
        *("sponsor", "sending", "host", "participant", "mentor")
    ]
    stay.contractor = cast.contractor
    found = {each.party: each.organisation or each.person for each in places(stay)}
    assert (found["contractor"], found["participant"]) == (cast.contractor.name, "Lecturer")
