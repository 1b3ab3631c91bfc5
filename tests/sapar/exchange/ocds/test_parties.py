from typing import Any

from sapar.exchange.ocds.parties import ROLES, named_in, organisation, parties_of, party

ALAND: dict[str, Any] = {
    "name": "Invented University",
    "country": "FI",
    "ror": "https://ror.org/012345678",
    "contact": "desk@example.org",
}


def test_an_organisation_comes_back_as_it_was() -> None:
    assert organisation(party(ALAND, "hosts-1", ROLES["hosts"])) == ALAND


def test_the_identifier_is_that_of_the_register() -> None:
    found = party(ALAND, "hosts-1", ROLES["hosts"])
    assert found["identifier"] == {
        "scheme": "XI-ROR",
        "id": "012345678",
        "uri": "https://ror.org/012345678",
    }


def test_each_party_of_terms_has_its_role_and_comes_back_to_its_field() -> None:
    terms = {"sponsor": {"name": "S"}, "sending": [{"name": "A"}, {"name": "B"}]}
    parties = list(parties_of(terms))
    assert [(each["id"], each["roles"]) for each in parties] == [
        ("sponsor", ["buyer", "funder"]),
        ("sending-1", ["sendingInstitution"]),
        ("sending-2", ["sendingInstitution"]),
    ]
    assert named_in({"parties": parties}) == terms


def test_parties_that_are_not_of_terms_are_left_alone() -> None:
    assert named_in({"parties": [{"id": "tenderer-1", "name": "T"}, "odd"]}) == {}
